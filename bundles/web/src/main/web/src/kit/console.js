// SPDX-License-Identifier: Apache-2.0
import "./console.css";
import { ElButton } from "element-plus/es/components/button/index.mjs";
import { provideGlobalConfig } from "element-plus/es/components/config-provider/index.mjs";
import { ElDialog } from "element-plus/es/components/dialog/index.mjs";
import { ElInput } from "element-plus/es/components/input/index.mjs";
import { ElInputNumber } from "element-plus/es/components/input-number/index.mjs";
import { ElMessage } from "element-plus/es/components/message/index.mjs";
import { ElMessageBox } from "element-plus/es/components/message-box/index.mjs";
import { ElOption, ElSelect } from "element-plus/es/components/select/index.mjs";
import { ElSwitch } from "element-plus/es/components/switch/index.mjs";
import { ElTable, ElTableColumn } from "element-plus/es/components/table/index.mjs";
import { ElTag } from "element-plus/es/components/tag/index.mjs";
import { ElTree } from "element-plus/es/components/tree/index.mjs";
import en from "element-plus/es/locale/lang/en.mjs";
import zhCn from "element-plus/es/locale/lang/zh-cn.mjs";
import { commonKit } from "./common.js";
import { datePicker } from "./console-date-picker.js";
import { Form, FormItem } from "./console-form.js";

/** What console pages draw with: Element Plus, without the "El", and what both faces share. */
export function consoleKit(t, language) {
    const config = { locale: language === "en" ? en : zhCn };
    return {
        ...commonKit(t),
        Button: ElButton,
        DatePicker: datePicker(t),
        Dialog: ElDialog,
        Form,
        FormItem,
        Input: ElInput,
        InputNumber: ElInputNumber,
        Option: ElOption,
        Select: ElSelect,
        Switch: ElSwitch,
        Table: ElTable,
        TableColumn: ElTableColumn,
        Tag: ElTag,
        Tree: ElTree,
        install: (app) => provideGlobalConfig(config, app, true),
        notify: (message) => ElMessage({ message, type: "success", plain: true }),
        warn: (message) => ElMessage({ message, type: "error", plain: true, duration: 6000 }),
        /** Asks before something is done; answers whether to. */
        confirm: (title, message, action) =>
            ElMessageBox.confirm(message, title, { confirmButtonText: action, cancelButtonText: t("web.action.cancel") })
                .then(() => true, () => false),
    };
}
