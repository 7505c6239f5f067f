import { DOORS, ROLES, type DoorRoles, type Role } from "@sluse/gate";

/** What a role is called, in both languages. */
const NAMES: Readonly<Record<Role, { readonly nb: string; readonly en: string }>> = {
  orderer: { nb: "bestiller", en: "orderer" },
  superuser: { nb: "superbruker", en: "superuser" },
  "central-function": { nb: "sentral funksjon", en: "central function" },
  "service-desk": { nb: "servicedesk", en: "service desk" },
  operations: { nb: "drift", en: "operations" },
  auditor: { nb: "revisor", en: "auditor" },
};

const passes = ({ roles }: DoorRoles, role: Role): string =>
  roles === "everyone" || roles.includes(role) ? "yes" : "–";

/** `docs/reference/roles.md`: who may pass which door, as the gate asks it. */
export function writeRolePage(): string {
  const heading = ["Door", ...ROLES.map((role) => NAMES[role].en), "anybody else", "What passing it does"];
  const rows = Object.entries(DOORS).map(([door, row]) => [
    `\`${door}\``,
    ...ROLES.map((role) => passes(row, role)),
    row.roles === "everyone" ? "yes" : "–",
    `${row.does.en} (*${row.does.nb}*)`,
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    "# Roles and doors",
    "Who may pass which door of the gate. The table is the gate's own (`DOORS` in `@sluse/gate`), and tests try each cell at " +
      "its door and at the command that passes it; this page is written from it by `test/house/write-reference.ts`. Several roles add up, four eyes apart: nobody " +
      "approves what they ordered or changed, whatever their roles. Whoever only ordered a mail-out sees no exact counts in its " +
      "report. Acts that were refused are in the audit log.",
    [line(heading), line(heading.map(() => "---")), ...rows.map(line)].join("\n"),
    `On Norwegian pages the roles are called ${ROLES.map((role) => `*${NAMES[role].nb}*`).join(", ")}. A project's superusers are its ` +
      "own; an orderer is one by ordering, or by checking a mail-out again with another list of people. The others are named in " +
      "the gate's options (`centralFunction`, `serviceDesk`, `operations`, `auditors`), in `sluse.yaml` by the same names.",
  ]
    .join("\n\n")
    .concat("\n");
}
