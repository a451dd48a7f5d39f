// SPDX-License-Identifier: Apache-2.0
// The larger parts of the console's kit, together in one file that is loaded by the first page that needs any of them.
export { ElButton } from "element-plus/es/components/button/index.mjs";
export { ElDialog } from "element-plus/es/components/dialog/index.mjs";
export { ElInputNumber } from "element-plus/es/components/input-number/index.mjs";
export { ElInput } from "element-plus/es/components/input/index.mjs";
export { ElSwitch } from "element-plus/es/components/switch/index.mjs";
export { ElTag } from "element-plus/es/components/tag/index.mjs";
export { ElTree } from "element-plus/es/components/tree/index.mjs";
export { Form, FormItem } from "./hand-form.js";
export { Choice } from "./choice.js";
export { DatePicker } from "./dates.js";
