/** What is due over all bodies, the most pressing first. */
export { whatIsDue as dueFindings } from "../usecases/check-workspace.ts";
