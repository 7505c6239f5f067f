import type { CommandSetup } from "../command.ts";

/** `sluse project …`: projects and their switch. */
export function addProject({ program, texts, later }: CommandSetup): void {
  const project = program.command("project").description(texts.help.project);
  project
    .command("register")
    .description(texts.help.projectRegister)
    .argument("<file>", texts.help.projectFile)
    .action(later(async () => (await import("../commands/project.ts")).register));
  project
    .command("activate")
    .description(texts.help.projectActivate)
    .argument("<project>", texts.help.projectId)
    .requiredOption("--until <time>", texts.help.activeUntil)
    .requiredOption("--max-recipients <number>", texts.help.activeCeiling)
    .requiredOption("--comment <text>", texts.help.comment)
    .action(later(async () => (await import("../commands/project.ts")).activate));
  project
    .command("deactivate")
    .description(texts.help.projectDeactivate)
    .argument("<project>", texts.help.projectId)
    .requiredOption("--comment <text>", texts.help.comment)
    .action(later(async () => (await import("../commands/project.ts")).deactivate));
  project
    .command("superusers")
    .description(texts.help.projectSuperusers)
    .argument("<project>", texts.help.projectId)
    .argument("<user...>", texts.help.superusers)
    .requiredOption("--comment <text>", texts.help.comment)
    .action(later(async () => (await import("../commands/project.ts")).setSuperusers));
  project
    .command("plan")
    .description(texts.help.projectPlan)
    .argument("<project>", texts.help.projectId)
    .argument("[file]", texts.help.planFile)
    .option("--none", texts.help.planNone)
    .option("--comment <text>", texts.help.comment)
    .action(later(async () => (await import("../commands/plan.ts")).plan));
  project
    .command("list")
    .description(texts.help.projectList)
    .action(later(async () => (await import("../commands/project.ts")).list));
}

/**
 * `sluse stop` at person, mail-out, project, ordering system, or everything; `sluse stops` lists those in force, and
 * `sluse lift` lifts one by its name.
 */
export function addStops({ program, texts, later }: CommandSetup): void {
  program
    .command("stop")
    .description(texts.help.stop)
    .option("--mail-out <id>", texts.help.stopMailOut)
    .option("--project <id>", texts.help.stopProject)
    .option("--system <id>", texts.help.stopSystem)
    .option("--only <kind>", texts.help.stopOnly)
    .option("--everything", texts.help.stopEverything)
    .option("--person", texts.help.stopPerson)
    .option("--reach <reach>", texts.help.stopReach)
    .requiredOption("--reason <text>", texts.help.reason)
    .action(later(async () => (await import("../commands/stops.ts")).stop));
  program
    .command("stops")
    .description(texts.help.stops)
    .action(later(async () => (await import("../commands/stops.ts")).list));
  program
    .command("lift")
    .argument("[stop]", texts.help.stopName)
    .description(texts.help.lift)
    .option("--person", texts.help.stopPerson)
    .requiredOption("--reason <text>", texts.help.reason)
    .action(later(async () => (await import("../commands/stops.ts")).lift));
}

/** `sluse complaints <mail-out> --count …`: enough of them stop a mail-out. */
export function addComplaints({ program, texts, later }: CommandSetup): void {
  program
    .command("complaints")
    .description(texts.help.complaints)
    .argument("<mail-out>", texts.help.mailOut)
    .requiredOption("--count <number>", texts.help.complaintCount)
    .option("--cause <cause>", texts.help.complaintCause)
    .action(later(async () => (await import("../commands/complaints.ts")).complaints));
}

/** `sluse contacts`: who wrote to one person, and when; or everything that is held, for the person to see. */
export function addContacts({ program, texts, later }: CommandSetup): void {
  program
    .command("contacts")
    .description(texts.help.contacts)
    .option("--everything", texts.help.everything)
    .requiredOption("--reason <text>", texts.help.reason)
    .requiredOption("--case <id>", texts.help.case)
    .option("--kind <kind>", texts.help.lookUpKind)
    .action(later(async () => (await import("../commands/contacts.ts")).contacts));
}

/** `sluse audit …`: the log of what happened, who did it and when. */
export function addAudit({ program, texts, later }: CommandSetup): void {
  const audit = program.command("audit").description(texts.help.audit);
  audit
    .command("verify")
    .description(texts.help.auditVerify)
    .option("--head <number:hash>", texts.help.auditHead)
    .action(later(async () => (await import("../commands/audit.ts")).verify));
  audit
    .command("export")
    .description(texts.help.auditExport)
    .option("--out <file>", texts.help.auditOut)
    .action(later(async () => (await import("../commands/audit.ts")).exportEvents));
}

/** `sluse backup` and `sluse restore`: the ledger, as a file. */
export function addBackup({ program, texts, later }: CommandSetup): void {
  program
    .command("backup")
    .description(texts.help.backup)
    .argument("<file-or-folder>", texts.help.backupFile)
    .action(later(async () => (await import("../commands/backup.ts")).backUp));
  program
    .command("restore")
    .description(texts.help.restore)
    .argument("<file>", texts.help.restoreFile)
    .action(later(async () => (await import("../commands/backup.ts")).restore));
}

/** `sluse policy …`: the rules in force. */
export function addPolicy({ program, texts, later }: CommandSetup): void {
  const policy = program.command("policy").description(texts.help.policy);
  policy
    .command("print")
    .description(texts.help.policyPrint)
    .option("--format <format>", texts.help.policyFormat, "md")
    .option("--in <language>", texts.help.policyIn)
    .option("--out <file>", texts.help.policyOut)
    .option("--system <id>", texts.help.policySystem)
    .option("--project <id>", texts.help.policyProject)
    .action(later(async () => (await import("../commands/policy.ts")).print));
  policy
    .command("test")
    .description(texts.help.policyTest)
    .argument("[file]", texts.help.policyTestFile)
    .action(later(async () => (await import("../commands/policy.ts")).testPolicy));
}

/** `sluse tidy`: deletes what the policy says is no longer needed. */
export function addTidy({ program, texts, later }: CommandSetup): void {
  program
    .command("tidy")
    .description(texts.help.tidy)
    .action(later(async () => (await import("../commands/tidy.ts")).tidy));
}

/** `sluse doctor`: whether the site can send, here and now; `sluse config check`: what its files say. */
export function addDoctor({ program, texts, later }: CommandSetup): void {
  program
    .command("doctor")
    .description(texts.help.doctor)
    .action(later(async () => (await import("../commands/doctor.ts")).doctor));
  program
    .command("config")
    .description(texts.help.configFiles)
    .command("check")
    .description(texts.help.configCheck)
    .action(later(async () => (await import("../commands/doctor.ts")).checkConfig));
}

/** `sluse serve`: the gate over HTTP, until it is interrupted. */
export function addServe({ program, texts, later }: CommandSetup): void {
  program
    .command("serve")
    .description(texts.help.serve)
    .option("--port <number>", texts.help.servePort)
    .option("--trial", texts.help.serveTrial)
    .option("--eprom", texts.help.serveEprom)
    .action(later(async () => (await import("../commands/serve.ts")).serve));
}

/** `sluse completion <shell>`: what a shell needs to complete the command. */
export function addCompletion({ program, texts, later }: CommandSetup): void {
  program
    .command("completion")
    .description(texts.help.completion)
    .argument("<shell>", texts.help.completionShell)
    .action(
      later(async () => {
        const { completion } = await import("../commands/completion.ts");
        return async (_session, shell: string) => completion(program, shell);
      }),
    );
}
