// SPDX-License-Identifier: Apache-2.0
import "./base.css";
import "./console.css";
import { ConsoleLayout } from "./shell/console-layout.js";
import { consoleKit } from "./kit/console.js";
import { start } from "./shell/shell.js";

start("console", consoleKit, ConsoleLayout);
