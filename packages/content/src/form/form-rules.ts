import type { RuleTable } from "@sluse/core";

/** The ids of the rules for a form order's dates, and for the text it must have. */
export type FormRuleId =
  | "text/form-task-text-missing"
  | "text/form-expiry-missing"
  | "text/form-expiry-before-window-end"
  | "text/form-few-days"
  | "text/form-reminder-while-sending"
  | "text/form-reminders";

/**
 * Rules for when a form ends. An example is the form's expiry date, for a mail-out that ends 12 March 2027; of the task
 * text, it is that text.
 */
export const formRules: RuleTable<FormRuleId> = {
  "text/form-task-text-missing": {
    id: "text/form-task-text-missing",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Skjemainformasjonen mangler",
        what: "Bestillingen har ikke med teksten som står over skjemaet på Helsenorge.",
        why: "Teksten ligger for seg i ePROM og kan endres uten at skjemaet endres. Her er den ikke lest.",
        mend: "Oppgi teksten slik den står i ePROM. Har skjemaet ingen, kan en superbruker godta det.",
      },
      en: {
        title: "The task text is missing",
        what: "The order does not give the text that stands above the form on Helsenorge.",
        why: "ePROM keeps that text by itself, and it may change while the form does not. It was not read.",
        mend: "Give `form.taskText` as it stands in ePROM. If the form has none, a superuser may accept that.",
      },
    },
    source: "ePROM: cover letter and task text are not part of the published form",
    example: { fails: "", passes: "Svar på noen spørsmål om hverdagen din." },
  },
  "text/form-expiry-missing": {
    id: "text/form-expiry-missing",
    severity: "warn",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Skjemaet har ingen utløpsdato",
        what: "Bestillingen har ingen utløpsdato.",
        why: "Oppgaven blir liggende på Helsenorge, og det kan ikke sies når Helsenorge minner om den.",
        mend: "Oppgi en utløpsdato.",
      },
      en: {
        title: "The form has no expiry date",
        what: "The order has no expiry date.",
        why: "The task remains on Helsenorge, and when Helsenorge will remind of it cannot be told.",
        mend: "Give an expiry date.",
      },
    },
    example: { fails: "", passes: "2027-04-15T23:59:00+02:00" },
  },
  "text/form-expiry-before-window-end": {
    id: "text/form-expiry-before-window-end",
    severity: "refuse",
    clearedBy: "mending",
    messages: {
      nb: {
        title: "Skjemaet utløper før alle har fått det",
        what: "Skjemaet utløper {expiry}, men kan bli sendt til og med {lastDay}.",
        why: "De siste mottakerne får et skjema de ikke kan svare på.",
        mend: "Flytt utløpsdatoen, eller avslutt utsendingen tidligere.",
      },
      en: {
        title: "The form expires before everybody has it",
        what: "The form expires on {expiry}, but may be sent until {lastDay}.",
        why: "The last recipients get a form that they cannot answer.",
        mend: "Move the expiry date, or end the mail-out earlier.",
      },
    },
    example: { fails: "2027-03-12T12:00:00+01:00", passes: "2027-04-15T23:59:00+02:00" },
  },
  "text/form-few-days": {
    id: "text/form-few-days",
    severity: "warn",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "De siste får kort tid",
        what: "De som får skjemaet sist, har {days} dager på å svare.",
        why: "Med ti dager eller mindre minner Helsenorge bare én gang, dagen før fristen.",
        mend: "Flytt utløpsdatoen, om flere skal rekke å svare.",
      },
      en: {
        title: "The last have little time",
        what: "Those who get the form last have {days} days to answer.",
        why: "With ten days or less, Helsenorge reminds only once, the day before the deadline.",
        mend: "Move the expiry date if more people are to have time to answer.",
      },
    },
    source: "Helsenorge: reminders of form tasks",
    example: { fails: "2027-03-18T23:59:00+01:00", passes: "2027-04-15T23:59:00+02:00" },
  },
  "text/form-reminder-while-sending": {
    id: "text/form-reminder-while-sending",
    severity: "hold",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Helsenorge minner om skjemaet mens det sendes ut",
        what: "Helsenorge minner om skjemaet {reminder}, men det kan bli sendt til og med {lastDay}.",
        why: "Noen får påminnelsen samme dag som de får skjemaet, og føler seg mast på.",
        mend: "Flytt utløpsdatoen, eller avslutt utsendingen tidligere.",
      },
      en: {
        title: "Helsenorge reminds while the form is being sent",
        what: "Helsenorge reminds of the form on {reminder}, but it may be sent until {lastDay}.",
        why: "Some get the reminder on the day they get the form, and feel pestered.",
        mend: "Move the expiry date, or end the mail-out earlier.",
      },
    },
    source: "Helsenorge: reminders of form tasks",
    example: { fails: "2027-03-13T12:00:00+01:00", passes: "2027-04-15T23:59:00+02:00" },
  },
  "text/form-reminders": {
    id: "text/form-reminders",
    severity: "note",
    clearedBy: "superuser",
    messages: {
      nb: {
        title: "Helsenorge minner om skjemaet av seg selv",
        what: "Den som ikke har svart, får påminnelse fra Helsenorge {reminders}.",
        why: "Disse påminnelsene teller som henvendelser.",
        mend: "Planlegg ikke egne påminnelser de samme dagene.",
      },
      en: {
        title: "Helsenorge reminds of the form by itself",
        what: "Those who have not answered are reminded by Helsenorge on {reminders}.",
        why: "These reminders count as contacts.",
        mend: "Plan no reminders of your own on the same days.",
      },
    },
    source: "Helsenorge: reminders of form tasks",
    example: { fails: "2027-04-15T23:59:00+02:00", passes: "" },
  },
};
