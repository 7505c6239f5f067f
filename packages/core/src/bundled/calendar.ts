// Put in place by the build: see docs/adr/0030-parts-of-large-libraries-are-bundled.md
export { TZDate } from "@date-fns/tz";
export { addDays } from "date-fns/addDays";
export { startOfDay } from "date-fns/startOfDay";
