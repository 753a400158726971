import { type DriftReport, headline } from "./report.js";

/** Incremented when programs that read the previous format would misread the new one. */
export const REPORT_FORMAT = 1;

/** The report as JSON. Keys and kinds are added, never renamed. */
export function jsonReport(report: DriftReport): string {
  const { verdict, exitCode, counts, groups, compiler, pinned, live, notes } = report;
  const { checked, disagreements, failure } = compiler;
  const changes = groups.flat().map(({ severity, kind, subject, in: everywhere, path, what }) => ({
    // The published name of the key.
    weight: severity,
    kind,
    subject,
    path,
    what,
    in: everywhere.map(({ name, address }) => (address === undefined ? { name } : { name, address })),
  }));
  return `${JSON.stringify(
    {
      format: REPORT_FORMAT,
      verdict,
      exitCode,
      headline: headline(report),
      counts,
      pinned,
      live,
      notes,
      changes,
      compiler: { checked, disagreements, failure: failure ?? null },
    },
    null,
    2,
  )}\n`;
}
