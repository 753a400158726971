import { authConfigCases } from "./auth-configs.js";
import { catalogCases } from "./catalog.js";
import { proxyAndFileCases } from "./proxy-and-files.js";
import { sessionCases } from "./session.js";
import { eventCases } from "./triggers-and-webhooks.js";
import type { WireCases } from "./wire-case.js";

export const cases: WireCases = {
  ...sessionCases,
  ...proxyAndFileCases,
  ...catalogCases,
  ...authConfigCases,
  ...eventCases,
};
