/** Operations that the published client (August 2026) does not have yet. */
export const onlyOurs = ["listSavedSessionConfigs", "getSavedSessionConfig"] as const;

export type OnlyOurs = (typeof onlyOurs)[number];
