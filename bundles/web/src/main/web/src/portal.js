// SPDX-License-Identifier: Apache-2.0
import "./base.css";
import "./portal.css";
import { portalKit } from "./kit/portal.js";
import { PortalLayout } from "./shell/portal-layout.js";
import { start } from "./shell/shell.js";

start("portal", portalKit, PortalLayout);
