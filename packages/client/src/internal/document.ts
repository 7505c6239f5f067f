// Written from the service's OpenAPI document; never by hand:
// node --conditions=@sluse/source test/house/write-reference.ts

export interface paths {
    readonly "/api/v1/projects": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The projects; to a system, its own.
         * @description Door `projects.list` of the gate: its table of roles says who may. Scope `read`.
         */
        readonly get: operations["listProjects"];
        readonly put?: never;
        /**
         * Makes a project known, switched off.
         * @description Door `projects.register` of the gate: its table of roles says who may. Scope `projects`. For people, never a system by itself.
         */
        readonly post: operations["registerProject"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/projects/{project}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One project.
         * @description Door `projects.get` of the gate: its table of roles says who may. Scope `read`.
         */
        readonly get: operations["getProject"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/projects/{project}/activation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Switches a project on, until a moment and for so many people.
         * @description Door `projects.activate` of the gate: its table of roles says who may. Scope `projects`. For people, never a system by itself.
         */
        readonly post: operations["activateProject"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/projects/{project}/deactivation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Switches a project off.
         * @description Door `projects.deactivate` of the gate: its table of roles says who may. Scope `projects`. For people, never a system by itself.
         */
        readonly post: operations["deactivateProject"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/projects/{project}/superusers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Who approves from now on; to add somebody takes two people. Approvals of one who is no longer a superuser are void at once.
         * @description Door `projects.setSuperusers` of the gate: its table of roles says who may. Scope `projects`. For people, never a system by itself.
         */
        readonly put: operations["setSuperusers"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/projects/{project}/plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * What is sent to the same people again and again; to have a plan, or another one, takes two people. What was approved under another plan is not released.
         * @description Door `projects.setPlan` of the gate: its table of roles says who may. Scope `projects`. For people, never a system by itself.
         */
        readonly put: operations["setPlan"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/templates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Every version of every template, with its words and those who have approved it.
         * @description Door `templates.list` of the gate: its table of roles says who may. Scope `read`.
         */
        readonly get: operations["listTemplates"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/templates/{template}/versions/{version}/approvals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Approves one version of a template as it was read, for an ordering system or for every one.
         * @description Door `templates.approve` of the gate: its table of roles says who may. Scope `approve`. For people, never a system by itself.
         */
        readonly post: operations["approveTemplate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/templates/{template}/versions/{version}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Takes the approval of a template back: no order is taken by it from now on.
         * @description Door `templates.withdraw` of the gate: its table of roles says who may. Scope `approve`. For people, never a system by itself.
         */
        readonly post: operations["withdrawTemplate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-outs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The mail-outs that the one who asks has a role in, a page at a time.
         * @description Door `list` of the gate: its table of roles says who may. Scope `read`.
         */
        readonly get: operations["listMailOuts"];
        readonly put?: never;
        /**
         * Orders a mail-out: everything is checked once, every recipient screened, nobody cleared. As NDJSON the order is the first line, and each recipient a line; as a form the order is one part, and the recipients are another, in CSV.
         * @description Door `submit` of the gate: its table of roles says who may. Scope `order`.
         */
        readonly post: operations["submitMailOut"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendar": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What is planned and open, by day and hour: one's own mail-outs by name, those of others in counts, and where the same people meet twice.
         * @description Door `calendar` of the gate: its table of roles says who may. Scope `read`. For people, never a system by itself.
         */
        readonly get: operations["getCalendar"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-outs/{mailOut}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The report of a mail-out, in the view of the one who asks.
         * @description Door `report` of the gate: its table of roles says who may. Scope `read`.
         */
        readonly get: operations["getMailOut"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-outs/{mailOut}/recheck": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Looks at a held mail-out again with fresh answers; voids approvals. The recipients are given once more.
         * @description Door `recheck` of the gate: its table of roles says who may. Scope `order`.
         */
        readonly post: operations["recheckMailOut"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/checks/order": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Says what an order would come to, without being one: order, letters, links, templates and rows are checked, no register is asked, and nothing is kept.
         * @description Door `checks.order` of the gate: its table of roles says who may. Scope `order`.
         */
        readonly post: operations["tryOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/checks/letter": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Checks a letter by itself, in each of its languages: text, template, links.
         * @description Door `checks.letter` of the gate: its table of roles says who may. Scope `order`.
         */
        readonly post: operations["checkLetter"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/checks/links": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Checks links by themselves, at most twenty, as those of a letter are checked.
         * @description Door `checks.links` of the gate: its table of roles says who may. Scope `order`.
         */
        readonly post: operations["checkLinks"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-outs/{mailOut}/letter": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The letter in one language, for the eyes that approve; that it was opened is in the log, and an approval asks for it.
         * @description Door `letter` of the gate: its table of roles says who may. Scope `read`.
         */
        readonly get: operations["showLetter"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-outs/{mailOut}/proofs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The letter marked as a proof, to look at or to send to a test person. It is no contact, and there are so many of a mail-out as the policy says.
         * @description Door `proof` of the gate: its table of roles says who may. Scope `read`.
         */
        readonly post: operations["makeProof"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-outs/{mailOut}/approvals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A superuser's word over exactly what they looked at. Never by one who ordered it.
         * @description Door `approve` of the gate: its table of roles says who may. Scope `approve`. For people, never a system by itself.
         */
        readonly post: operations["approveMailOut"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-outs/{mailOut}/questions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Asks whoever ordered something before anything is decided. The question stays with the mail-out.
         * @description Door `ask` of the gate: its table of roles says who may. Scope `approve`. For people, never a system by itself.
         */
        readonly post: operations["askOrderer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-outs/{mailOut}/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Answers the question of that number, once.
         * @description Door `answer` of the gate: its table of roles says who may. Scope `order`.
         */
        readonly post: operations["answerQuestion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-outs/{mailOut}/rejection": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A superuser says no.
         * @description Door `reject` of the gate: its table of roles says who may. Scope `approve`. For people, never a system by itself.
         */
        readonly post: operations["rejectMailOut"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-outs/{mailOut}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Takes a mail-out back. What was already cleared stays in the books.
         * @description Door `withdraw` of the gate: its table of roles says who may. Scope `order`.
         */
        readonly post: operations["withdrawMailOut"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-outs/{mailOut}/resumption": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Lets a mail-out go on after its canary or a breaker. Lifts no stop.
         * @description Door `goOn` of the gate: its table of roles says who may. Scope `approve`. For people, never a system by itself.
         */
        readonly post: operations["letMailOutGoOn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-outs/{mailOut}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Lets an approved mail-out go. The recipients are given once more; the answer shows waves, the next when the last is accounted for. Closing the connection ends the release.
         * @description Door `release` of the gate: its table of roles says who may. Scope `release`.
         */
        readonly post: operations["releaseMailOut"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-outs/{mailOut}/waves/{wave}/begin": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Begins the sending of clearances of a wave, each once, whoever asks again; stops, approval and clock are asked anew. Of a wave that is open here, for whoever released it.
         * @description Door `begin` of the gate: its table of roles says who may. Scope `release`.
         */
        readonly post: operations["beginSending"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-outs/{mailOut}/clearances/{number}/letter": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The letter of one clearance that was begun, of the wave that is open, for whoever releases.
         * @description Door `report` of the gate: its table of roles says who may. Scope `release`.
         */
        readonly get: operations["getLetter"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-outs/{mailOut}/waves/{wave}/outcomes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Records outcomes of the wave that is open, and ends it: what was not told of stays unknown, and counts as contact.
         * @description Door `reconcile` of the gate: its table of roles says who may. Scope `release`.
         */
        readonly post: operations["tellWaveOutcomes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-outs/{mailOut}/clearances": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Clears one person for a standing mail-out, and begins the sending: the answer has the letter or the form. An answer that is lost leaves a clearance that is unknown, and counts as contact.
         * @description Door `clear` of the gate: its table of roles says who may. Scope `release`.
         */
        readonly post: operations["clearRecipient"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/outcomes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Records what became of clearances: as a wave goes on, late, twice, in any order, with or without a release that is open.
         * @description Door `reconcile` of the gate: its table of roles says who may. Scope `release`.
         */
        readonly post: operations["tellOutcomes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-outs/{mailOut}/unknown-outcomes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Clearances without a known outcome, oldest first: what to ask the sender about after a crash.
         * @description Door `unknownOutcomes` of the gate: its table of roles says who may. Scope `release`.
         */
        readonly get: operations["listUnknownOutcomes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stops": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Every stop in force above the person, the first set first; to a system, those that are over its own.
         * @description Door `stops` of the gate: its table of roles says who may. Scope `read`.
         */
        readonly get: operations["listStops"];
        readonly put?: never;
        /**
         * Stops a person, a mail-out, a project, an ordering system or everything, from the next chunk on. Anybody may.
         * @description Door `stop` of the gate: its table of roles says who may. Any token will do.
         */
        readonly post: operations["stop"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stops/{stop}/lifting": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Lifts one stop: of one's own project as a superuser, any as the central function.
         * @description Door `liftStop` of the gate: its table of roles says who may. Scope `approve`. For people, never a system by itself.
         */
        readonly post: operations["liftStop"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stops/{stop}/openings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Lets one project go on under its ordering system's stop, once it was looked at.
         * @description Door `openUnderStop` of the gate: its table of roles says who may. Scope `approve`. For people, never a system by itself.
         */
        readonly post: operations["openUnderStop"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/stop-lifting": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Lifts a person's stop. The number stands in the body, never in an address.
         * @description Door `liftStop` of the gate: its table of roles says who may. Scope `approve`. For people, never a system by itself.
         */
        readonly post: operations["liftPersonStop"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mail-outs/{mailOut}/complaints": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Books complaints about a mail-out; enough of them stop it before its next wave, and hold the project's next rounds.
         * @description Door `reportComplaints` of the gate: its table of roles says who may. Any token will do.
         */
        readonly post: operations["reportComplaints"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/look-up": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Who wrote to this person, and when. The number stands in the body, never in an address.
         * @description Door `contactsOf` of the gate: its table of roles says who may. Scope `people`. For people, never a system by itself.
         */
        readonly post: operations["lookUpPerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Everything held on this person, for the person to see (GDPR art. 15).
         * @description Door `exportPerson` of the gate: its table of roles says who may. Scope `people`. For people, never a system by itself.
         */
        readonly post: operations["exportPerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/exercises": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Made-up mail-outs to decide on, some of them with a planted fault.
         * @description Door `exercises.list` of the gate: its table of roles says who may. Scope `read`. For people, never a system by itself.
         */
        readonly get: operations["listExercises"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/exercises/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Judges one's answers: what was missed, and why. Keeps how it went.
         * @description Door `exercises.answer` of the gate: its table of roles says who may. Scope `approve`. For people, never a system by itself.
         */
        readonly post: operations["answerExercises"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/exercises/results": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How it went: one's own, everybody's for the central function and auditors.
         * @description Door `exercises.results` of the gate: its table of roles says who may. Scope `read`. For people, never a system by itself.
         */
        readonly get: operations["listExerciseResults"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Every event, oldest first, as it was chained; one a line.
         * @description Door `audit.export` of the gate: its table of roles says who may. Scope `audit`. For people, never a system by itself.
         */
        readonly get: operations["exportAudit"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/status": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How the gate and its ledger stand: keys, registers, versions.
         * @description Door `status` of the gate: its table of roles says who may. Scope `audit`. For people, never a system by itself.
         */
        readonly get: operations["getStatus"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/audit/verification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Follows the whole chain; with a head written down earlier also tells a cut end.
         * @description Door `audit.verify` of the gate: its table of roles says who may. Scope `audit`.
         */
        readonly post: operations["verifyAudit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface components {
    schemas: {
        readonly Acknowledgement: {
            readonly fingerprint: string;
            readonly by: string;
            readonly at: string;
            readonly reason: string;
            readonly until: string;
        };
        readonly Activation: {
            readonly until: components["schemas"]["Moment"];
            readonly maxRecipients: number;
            readonly comment: components["schemas"]["Words"];
        };
        /** @description Above the policy's size: what the superuser must know three weeks ahead. */
        readonly Announcement: {
            readonly schedule: string;
            readonly projectManager: {
                readonly name: string;
                readonly mobile: string;
                readonly email: string;
            };
            readonly recipientsAre: string;
            readonly recruitedBecause: string;
            readonly switchboardTold: boolean;
        };
        readonly Approval: {
            readonly mailOut: string;
            readonly by: string;
            readonly at: string;
            readonly attempt: number;
            readonly digest: string;
            readonly until: string;
            readonly maxRecipients: number;
            readonly comment: string;
        };
        /** @description `digest` is of the report that the superuser looked at. */
        readonly ApprovalRequest: {
            readonly digest: components["schemas"]["Digest"];
            readonly comment: components["schemas"]["Words"];
            readonly until?: components["schemas"]["Moment"];
            readonly maxRecipients?: number;
            readonly acknowledge?: readonly {
                readonly fingerprint: string;
                readonly reason: components["schemas"]["Words"];
            }[];
        };
        /** @description What happened, who did it and when (milliseconds since 1970), each chained to the one before. */
        readonly AuditEvent: {
            readonly sequence: number;
            readonly at: number;
            readonly what: string;
            readonly by: string | null;
            readonly project: string | null;
            readonly mailOut: string | null;
            readonly details: {
                readonly [key: string]: unknown;
            };
            readonly previous: string;
            readonly hash: string;
        };
        readonly AuditVerdict: {
            /** @constant */
            readonly kind: "intact";
            readonly events: number;
            readonly head: {
                readonly sequence: number;
                readonly hash: string;
            };
        } | {
            /** @constant */
            readonly kind: "broken";
            readonly sequence: number;
            /** @enum {string} */
            readonly because: "changed" | "out-of-order" | "end-missing";
        } | {
            /** @constant */
            readonly kind: "contacts-changed";
            readonly mailOut: string | null;
            readonly wave: number | null;
        };
        /** @description With a head of the log that was written down elsewhere, a cut end is told too. */
        readonly AuditVerification: {
            readonly known?: {
                readonly sequence: number;
                readonly hash: components["schemas"]["Digest"];
            };
        };
        /** @description Clearances whose sending is to be begun: as many as will be sent within a moment. */
        readonly Beginning: {
            readonly clearances: readonly components["schemas"]["Clearance"][];
        };
        /** @description Only what is `begun` may be sent. The findings say what holds the others, or that it is too late. */
        readonly Begun: {
            readonly begun: readonly string[];
            readonly refused: readonly {
                readonly clearance: string;
                /** @enum {string} */
                readonly because: "already-begun" | "void" | "too-late" | "held";
            }[];
            readonly findings: readonly components["schemas"]["Finding"][];
        };
        /** @description `days` count the letters of every project, as they leave when all that may does; `meetings` how many people stand in two lists, when five or more do, and never who. `notCompared` counts pairs of lists: of too many, of lists of fewer than 20 people, or of names under two keys. */
        readonly Calendar: {
            readonly from: string;
            readonly until: string;
            readonly mailOuts: readonly {
                readonly mailOut: string;
                readonly project: string;
                /** @enum {string} */
                readonly kind: "letter" | "form";
                /** @enum {string} */
                readonly round: "invitation" | "reminder" | "correction" | "result" | "information" | "follow-up";
                readonly state: components["schemas"]["MailOutState"];
                readonly window: {
                    readonly from: string;
                    readonly until: string;
                };
                readonly channels: readonly ("helsenorge" | "digital-mailbox" | "unsecure" | "paper")[];
                readonly left: number;
                readonly perDay?: number;
            }[];
            readonly days: readonly {
                readonly date: string;
                readonly letters: number;
                readonly ceiling: number;
                readonly channels: {
                    readonly [key: string]: number;
                };
                readonly hours: readonly {
                    readonly from: string;
                    readonly letters: number;
                    readonly ceiling: number;
                    readonly channels: {
                        readonly [key: string]: number;
                    };
                }[];
            }[];
            readonly meetings: readonly {
                readonly mailOuts: readonly [
                    string,
                    string
                ];
                readonly people: number | "fewer than 5";
            }[];
            readonly notCompared: number;
        };
        /** @enum {string} */
        readonly Channel: "helsenorge" | "digital-mailbox" | "unsecure" | "paper";
        /** @description What was found. Nothing of it is kept. */
        readonly Checked: {
            readonly decision: components["schemas"]["Decision"];
            readonly findings: readonly components["schemas"]["Finding"][];
            readonly unrun: readonly components["schemas"]["UnrunRule"][];
            readonly links: readonly {
                readonly address: string;
                /** @enum {string} */
                readonly verdict: "ok" | "broken" | "cannot-tell";
            }[];
        };
        /** @description The right to send one thing to one person once: `<mail-out>/<number>`. */
        readonly Clearance: string;
        /** @description `cleared`, and begun: send it, and tell its outcome. `not-cleared`: the person may not be written to now, and nothing tells why. `already-cleared`: once before, in this mail-out. `waiting`: ask again from `opensAt`. `held`, until people or fresher facts clear it. `refused`: not by this row, or not by this mail-out. */
        readonly Cleared: {
            /** @constant */
            readonly kind: "cleared";
            readonly mailOut: string;
            readonly wave: number;
            readonly canary: boolean;
            readonly sendBefore: string;
            readonly mandate: components["schemas"]["Mandate"];
            readonly notice: {
                readonly title: string;
                readonly text: string;
                readonly sender: string;
                readonly organisationNumber: string;
            };
            readonly form: {
                readonly id: string;
                readonly expires: string | null;
                readonly taskText: string | null;
            } | null;
            readonly clearance: {
                readonly id: string;
                readonly row?: number;
                readonly reference?: string;
                readonly language: components["schemas"]["Language"];
                readonly document: string;
                readonly letter?: {
                    readonly name: string;
                    /** @enum {string} */
                    readonly format: "text" | "markdown" | "html" | "pdf";
                    readonly digest: string;
                    readonly bytes: string;
                };
            };
            readonly findings: readonly components["schemas"]["Finding"][];
        } | {
            /** @constant */
            readonly kind: "waiting";
            readonly opensAt: string;
            readonly findings: readonly components["schemas"]["Finding"][];
        } | {
            /** @enum {string} */
            readonly kind: "not-cleared" | "already-cleared" | "held" | "refused";
            readonly findings: readonly components["schemas"]["Finding"][];
        };
        readonly Comment: {
            readonly comment: components["schemas"]["Words"];
        };
        /** @description `passedAt`: when the exercises were last passed; null, never. */
        readonly Competence: {
            readonly user: string;
            readonly attempts: number;
            readonly latest: components["schemas"]["ExerciseAttempt"];
            readonly passedAt: string | null;
        };
        /** @description `cause`: what they complain of; `other` when nobody wrote it down. */
        readonly Complaints: {
            readonly count: number;
            /** @enum {string} */
            readonly cause?: "opted-out" | "link" | "text" | "repeated" | "other";
        };
        /** @enum {string} */
        readonly Decision: "release" | "hold" | "refuse";
        /** @description SHA-256 as 64 characters of 0–9 and a–f. */
        readonly Digest: string;
        /** @description An answer to each exercise of the set, by its id. */
        readonly ExerciseAnswers: {
            readonly set: string;
            readonly answers: {
                readonly [key: string]: "approve" | "hold" | "refuse";
            };
        };
        /** @description `caught` of `faults` were not approved; `stopped` of `clean` were not approved, though nothing was wrong. */
        readonly ExerciseAttempt: {
            readonly at: string;
            readonly set: string;
            readonly faults: number;
            readonly caught: number;
            readonly clean: number;
            readonly stopped: number;
            readonly passed: boolean;
        };
        readonly ExerciseResults: {
            readonly results: readonly components["schemas"]["Competence"][];
        };
        /** @description In bokmål, nynorsk and English. */
        readonly ExerciseText: {
            readonly nb: string;
            readonly nn: string;
            readonly en: string;
        };
        /** @description Twelve made-up mail-outs: one's own, and others after each attempt. */
        readonly Exercises: {
            readonly set: string;
            readonly exercises: readonly {
                readonly id: string;
                readonly title: components["schemas"]["ExerciseText"];
                readonly facts: readonly components["schemas"]["ExerciseText"][];
                /** @enum {string} */
                readonly language: "nb" | "nn";
                readonly letter: string;
            }[];
        };
        /** @description One rule's verdict on something that was met. Never holds anything that identifies a person. */
        readonly Finding: {
            readonly rule: string;
            /** @enum {string} */
            readonly severity: "note" | "warn" | "hold" | "refuse";
            readonly places: readonly components["schemas"]["Place"][];
            readonly count: number;
            readonly facts: {
                readonly [key: string]: string | number;
            };
            readonly fingerprint: string;
            readonly message: {
                readonly nb: components["schemas"]["Message"];
                readonly en: components["schemas"]["Message"];
            };
        };
        /** @description A letter that is ready: matched against its template. */
        readonly FinishedDocument: {
            /** @constant */
            readonly kind: "finished";
            readonly name: components["schemas"]["Words"];
            readonly language: components["schemas"]["Language"];
            /** @enum {string} */
            readonly format: "text" | "markdown" | "html" | "pdf";
            /** Format: base64 */
            readonly bytes: string;
            readonly template: {
                readonly id: components["schemas"]["Words"];
                readonly version?: components["schemas"]["Words"];
            };
        };
        /** @description Steps by their distance in whole days from what set the plan off; each person goes through each once. */
        readonly FollowUpPlan: {
            readonly steps: readonly {
                readonly name: string;
                readonly days: number;
                readonly form: string | null;
            }[];
            readonly earlyDays: number;
            /** @enum {string} */
            readonly after: "answered-invitation" | "trigger";
            /** @enum {string} */
            readonly next: "answered" | "whoever-was-asked";
            /** @enum {string} */
            readonly invites: "one-parent" | "both-parents";
        };
        /** @description `peopleLeft`: of a retired key, those known by it alone. `optedOutShare` is not told of few people. */
        readonly GateStatus: {
            readonly at: string;
            readonly keys: readonly {
                readonly id: string;
                /** @enum {string} */
                readonly state: "present" | "retired";
                readonly since: string;
                readonly peopleLeft?: number;
            }[];
            readonly registers: readonly {
                readonly register: string;
                /** @enum {string} */
                readonly kind: "secondary-use" | "privacy-setting" | "biological-research" | "digital-post" | "project" | "population" | "reachability";
                readonly lastAskedAt?: string;
                readonly optedOutShare?: number;
            }[];
            readonly runsOn: {
                readonly node: string;
            };
        };
        readonly HeldOnPerson: {
            readonly contacts: readonly {
                readonly clearance: string;
                readonly mailOut: string;
                readonly project: string;
                readonly purpose: components["schemas"]["Purpose"];
                /** @enum {string} */
                readonly round: "invitation" | "reminder" | "correction" | "result" | "information" | "follow-up" | "channel-reminder";
                /** @enum {string} */
                readonly part: "recipient" | "representative" | "represented";
                readonly corrects: string | null;
                readonly step: string | null;
                readonly at: string;
                /** @enum {string} */
                readonly outcome: "delivered" | "unreachable" | "failed" | "unknown" | "answered";
                readonly settledAt: string | null;
                readonly deliveredAt: string | null;
            }[];
            /** @enum {string} */
            readonly stopped?: "secondary-use" | "everything";
        };
        /** @description 1–64 of a–z, 0–9, `.`, `_` and `-`. */
        readonly Id: string;
        readonly JudgedExercises: {
            readonly attempt: components["schemas"]["ExerciseAttempt"];
            readonly exercises: readonly {
                readonly id: string;
                readonly title: components["schemas"]["ExerciseText"];
                /** @enum {string} */
                readonly decided: "approve" | "hold" | "refuse";
                /** @enum {string} */
                readonly verdict: "right" | "missed" | "stopped";
                readonly planted: components["schemas"]["PlantedFault"];
            }[];
        };
        /** @enum {string} */
        readonly Language: "nb" | "nn" | "en" | "se";
        /** @description Letters that nobody has ordered yet, and a made-up recipient's values. */
        readonly LetterToCheck: {
            readonly project: components["schemas"]["Id"];
            readonly round: components["schemas"]["Round"];
            readonly content: {
                readonly notice?: {
                    readonly title: string;
                    readonly text?: string;
                    readonly sender: {
                        readonly name: string;
                        readonly organisationNumber: string;
                    };
                };
                readonly documents: readonly (components["schemas"]["FinishedDocument"] | components["schemas"]["RenderedDocument"])[];
                readonly canaries?: {
                    readonly [key: string]: string;
                };
            };
            readonly sample?: {
                readonly [key: string]: string;
            };
            readonly window?: {
                readonly from: components["schemas"]["Moment"];
                readonly until: components["schemas"]["Moment"];
            };
            readonly answerBy?: components["schemas"]["Moment"];
        };
        readonly Lifting: {
            readonly reason: components["schemas"]["Words"];
        };
        /** @description Addresses as they are to stand in a letter, judged by a project's policy. */
        readonly LinksToCheck: {
            readonly project: components["schemas"]["Id"];
            readonly links: readonly string[];
            readonly canaries?: {
                readonly [key: string]: string;
            };
            readonly answerBy?: components["schemas"]["Moment"];
        };
        /** @description Who is looked up, why, and under which case. The look-up is in the audit log. */
        readonly LookUp: {
            readonly nationalId: string;
            readonly reason: components["schemas"]["Words"];
            readonly case: components["schemas"]["Words"];
            /** @enum {string} */
            readonly kind?: "question" | "complaint" | "access" | "stop" | "other";
        };
        /** @enum {string} */
        readonly MailOutState: "receiving" | "refused" | "held" | "awaiting-approval" | "approved" | "releasing" | "paused" | "completed" | "rejected" | "withdrawn" | "expired";
        /** @description The channels a clearance may be sent through. */
        readonly Mandate: {
            /** @constant */
            readonly kind: "helsenorge-only";
        } | {
            /** @constant */
            readonly kind: "channels";
            readonly inOrder: readonly components["schemas"]["Channel"][];
        };
        /** @description Everything an approval covers; `digest` of a report is of exactly this. */
        readonly Manifest: {
            /** @constant */
            readonly format: 1;
            readonly mailOut: string;
            readonly project: string;
            readonly orderingSystem: string;
            readonly reference: string | null;
            readonly purpose: components["schemas"]["Purpose"];
            readonly purposeTag: string | null;
            /** @enum {string} */
            readonly kind: "letter" | "form";
            readonly round: components["schemas"]["Round"];
            readonly plan: components["schemas"]["FollowUpPlan"] | null;
            readonly step: string | null;
            readonly form: {
                readonly id: string;
                readonly expires: string | null;
                readonly expiresAfterDays: number | null;
                readonly taskText: string | null;
            } | null;
            readonly corrects: {
                readonly mailOut: string;
                readonly cause: string;
                readonly first: string;
            } | null;
            readonly notice: {
                readonly title: string;
                readonly text: string;
                readonly sender: string;
                readonly organisationNumber: string;
            };
            readonly documents: readonly {
                readonly name: string;
                readonly language: components["schemas"]["Language"];
                /** @enum {string} */
                readonly format: "text" | "markdown" | "html" | "pdf" | "rendered";
                readonly digest: string;
                readonly template: {
                    readonly id: string;
                    readonly version: string;
                    readonly digest: string;
                };
                readonly typeset: string | null;
            }[];
            readonly links: readonly string[];
            readonly canaries: {
                readonly [key: string]: string;
            };
            readonly standing: components["schemas"]["StandingTerms"] | null;
            readonly audience: {
                readonly count: number;
                readonly digest: string;
                readonly key: string;
                readonly together: number;
            };
            readonly channels: readonly components["schemas"]["Channel"][] | null;
            readonly mandate: components["schemas"]["Mandate"];
            readonly window: {
                readonly from: string;
                readonly until: string;
            };
            readonly answerBy: string | null;
            readonly announcement: components["schemas"]["Announcement"] | null;
            readonly orderedBy: string;
            readonly alsoOrderedBy: readonly string[];
            readonly policy: {
                readonly version: string;
                readonly digest: string;
            };
        };
        /** @description What was met, why it matters and how to mend it. */
        readonly Message: {
            readonly title: string;
            readonly what: string;
            readonly why: string;
            readonly mend: string;
        };
        /**
         * Format: date-time
         * @description ISO 8601 with a time zone.
         */
        readonly Moment: string;
        readonly Number: string;
        /** @description What was looked at: all four, or the project is not opened. */
        readonly OpeningUnderStop: {
            readonly project: components["schemas"]["Id"];
            readonly comment: components["schemas"]["Words"];
            readonly checked: {
                readonly proofRead?: boolean;
                readonly purpose?: boolean;
                readonly sender?: boolean;
                readonly links?: boolean;
            };
        };
        /** @description What is asked to be sent. Who asks is in the token; `alsoOrderedBy` are the people whom a system orders for, who do not approve it. */
        readonly Order: {
            readonly project: components["schemas"]["Id"];
            readonly reference?: components["schemas"]["Reference"];
            /** @enum {string} */
            readonly kind: "letter" | "form";
            readonly round: components["schemas"]["Round"];
            readonly step?: components["schemas"]["Words"];
            readonly purposeTag?: components["schemas"]["Words"];
            readonly channels?: readonly components["schemas"]["Channel"][];
            readonly content: {
                readonly notice: {
                    readonly title: string;
                    readonly text?: string;
                    readonly sender: {
                        readonly name: string;
                        readonly organisationNumber: string;
                    };
                };
                readonly documents: readonly (components["schemas"]["FinishedDocument"] | components["schemas"]["RenderedDocument"])[];
                readonly canaries?: {
                    readonly [key: string]: string;
                };
            };
            readonly window: {
                readonly from: components["schemas"]["Moment"];
                readonly until: components["schemas"]["Moment"];
            };
            readonly answerBy?: components["schemas"]["Moment"];
            readonly form?: {
                readonly id: components["schemas"]["Words"];
                readonly expires?: components["schemas"]["Moment"];
                readonly expiresAfterDays?: number;
                readonly taskText?: string;
            };
            readonly corrects?: {
                readonly mailOut: components["schemas"]["Id"];
                readonly cause: string;
            };
            readonly announcement?: components["schemas"]["Announcement"];
            readonly announcedWith?: components["schemas"]["Id"];
            readonly standing?: components["schemas"]["StandingTerms"];
            readonly alsoOrderedBy?: readonly components["schemas"]["User"][];
        };
        /** @description What the one who ordered is answered: counts, never who, and no small counts. */
        readonly OrdererReport: {
            /** @constant */
            readonly view: "orderer";
            readonly mailOut: string;
            readonly submittedAt: string;
            readonly project: string;
            readonly state: components["schemas"]["MailOutState"];
            readonly decision: components["schemas"]["Decision"];
            readonly digest: string;
            readonly findings: readonly components["schemas"]["Finding"][];
            readonly unrun: readonly components["schemas"]["UnrunRule"][];
            readonly manifest: components["schemas"]["Manifest"];
            readonly tally: components["schemas"]["OrdererTally"];
            readonly questions: readonly {
                readonly number: number;
                readonly by: string;
                readonly at: string;
                readonly question: string;
                readonly answer: {
                    readonly by: string;
                    readonly at: string;
                    readonly answer: string;
                } | null;
            }[];
        };
        /** @description Counts that no single person can be told from. */
        readonly OrdererTally: {
            readonly given: number;
            readonly valid: number;
            readonly duplicate: number;
            readonly invalid: {
                readonly [key: string]: number;
            };
            readonly withheld: number | "fewer than 5";
        };
        readonly OutcomeTally: {
            readonly delivered: number;
            readonly unreachable: number;
            readonly failed: number;
            readonly unknown: number;
            readonly answered: number;
            readonly unsettled: number;
        };
        /** @description What became of clearances. May come late, twice and in any order. */
        readonly Outcomes: {
            readonly outcomes: readonly {
                readonly clearance: components["schemas"]["Clearance"];
                /** @enum {string} */
                readonly outcome: "delivered" | "unreachable" | "failed" | "unknown" | "answered" | "not-sent";
                readonly at?: components["schemas"]["Moment"];
                readonly cause?: string;
            }[];
        };
        readonly Pause: {
            readonly findings: readonly components["schemas"]["Finding"][];
            readonly since: string;
        };
        readonly PdfPlace: {
            /** @constant */
            readonly kind: "pdf";
            readonly document: string;
            readonly page?: number;
            readonly rectangle?: {
                readonly x: number;
                readonly y: number;
                readonly width: number;
                readonly height: number;
            };
            readonly expectedAt?: {
                readonly template: string;
                readonly passage?: string;
                readonly line: number;
                readonly column: number;
            };
        };
        /** @description Everything the ledger holds on one person, for that person to see (GDPR art. 15). */
        readonly PersonExport: {
            readonly askedAt: string;
            readonly key: string;
            readonly contacts: readonly {
                readonly mailOut: string;
                readonly title: string;
                readonly state: components["schemas"]["MailOutState"];
                readonly purpose: components["schemas"]["Purpose"];
                readonly project: string;
                readonly projectTitle: string;
                readonly controller: string;
                readonly contact: {
                    readonly name: string;
                    readonly email: string;
                    readonly phone: string;
                };
                readonly languages: readonly ("nb" | "nn" | "en" | "se")[];
                readonly chosen: {
                    readonly recipientsAre: string;
                    readonly recruitedBecause: string;
                } | null;
                readonly approvedBy: readonly {
                    readonly by: string;
                    readonly at: string;
                }[];
                readonly at: string;
                /** @enum {string} */
                readonly round: "invitation" | "reminder" | "correction" | "result" | "information" | "follow-up" | "channel-reminder";
                /** @enum {string} */
                readonly part: "recipient" | "representative" | "represented";
                /** @enum {string} */
                readonly outcome: "delivered" | "unreachable" | "failed" | "unknown" | "answered";
                readonly settledAt: string | null;
                readonly deliveredAt: string | null;
            }[];
            readonly audiences: readonly {
                readonly mailOut: string;
                readonly title: string;
                readonly state: components["schemas"]["MailOutState"];
                readonly purpose: components["schemas"]["Purpose"];
                readonly project: string;
                readonly projectTitle: string;
                readonly controller: string;
                readonly contact: {
                    readonly name: string;
                    readonly email: string;
                    readonly phone: string;
                };
                readonly languages: readonly ("nb" | "nn" | "en" | "se")[];
                readonly chosen: {
                    readonly recipientsAre: string;
                    readonly recruitedBecause: string;
                } | null;
                readonly approvedBy: readonly {
                    readonly by: string;
                    readonly at: string;
                }[];
            }[];
            /** @enum {string} */
            readonly stopped?: "secondary-use" | "everything";
        };
        readonly PersonLifting: {
            readonly person: components["schemas"]["PersonNumbers"];
            readonly reason: components["schemas"]["Words"];
        };
        /** @description A national identity number, or all that one person has had. */
        readonly PersonNumbers: string | readonly string[];
        readonly Place: components["schemas"]["TextPlace"] | components["schemas"]["PdfPlace"] | {
            /** @constant */
            readonly kind: "row";
            readonly file?: string;
            readonly row: number;
            readonly column?: string;
        } | {
            /** @constant */
            readonly kind: "field";
            readonly path: string;
        } | {
            /** @constant */
            readonly kind: "link";
            readonly address: string;
            readonly text?: string;
            readonly in?: components["schemas"]["TextPlace"] | components["schemas"]["PdfPlace"];
        } | {
            /** @constant */
            readonly kind: "register";
            readonly register: string;
        };
        /** @description null takes the plan away: nothing more of it goes out. */
        readonly PlanChange: {
            readonly plan: components["schemas"]["FollowUpPlan"] | null;
            readonly comment: components["schemas"]["Words"];
        };
        readonly PlantedFault: {
            /** @constant */
            readonly kind: "clean";
            readonly why: components["schemas"]["ExerciseText"];
        } | {
            /** @constant */
            readonly kind: "fault";
            readonly what: components["schemas"]["ExerciseText"];
            readonly why: components["schemas"]["ExerciseText"];
        };
        /** @description Why a request was not done (RFC 9457). `code` is stable, and explained at `type`. */
        readonly Problem: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly detail: string;
            readonly code: string;
            readonly requestId: string;
            readonly mend?: string;
            readonly place?: {
                readonly file?: string;
                readonly line?: number;
                readonly column?: number;
                readonly path?: string;
            };
            readonly faults?: readonly {
                readonly path: string;
                readonly what: string;
            }[];
            readonly decision?: components["schemas"]["Decision"];
            readonly findings?: readonly components["schemas"]["Finding"][];
        };
        /** @description Off until a superuser switches it on. */
        readonly Project: {
            readonly id: string;
            readonly orderingSystem: string;
            readonly title: string;
            readonly purpose: components["schemas"]["Purpose"];
            readonly controller: string;
            readonly contact: {
                readonly name: string;
                readonly email: string;
                readonly phone: string;
            };
            readonly superusers: readonly string[];
            readonly formerSuperusers: readonly {
                readonly user: string;
                readonly at: string;
            }[];
            readonly registeredAt: string;
            readonly activation?: {
                readonly by: string;
                readonly at: string;
                readonly until: string;
                readonly maxRecipients: number;
                readonly comment: string;
            };
            readonly ceilingAgreed?: number;
            readonly plan?: components["schemas"]["FollowUpPlan"];
            readonly complaints: readonly {
                readonly mailOut: string;
                readonly count: number;
            }[];
            readonly proposals: readonly {
                readonly by: string;
                readonly at: string;
                readonly comment: string;
                readonly change: {
                    /** @constant */
                    readonly kind: "superusers";
                    readonly superusers: readonly string[];
                } | {
                    /** @constant */
                    readonly kind: "plan";
                    readonly plan: components["schemas"]["FollowUpPlan"];
                } | {
                    /** @constant */
                    readonly kind: "activation";
                    readonly until: string;
                    readonly maxRecipients: number;
                };
            }[];
        };
        readonly ProjectRegistration: {
            readonly id: components["schemas"]["Id"];
            readonly orderingSystem: components["schemas"]["Id"];
            readonly title: components["schemas"]["Words"];
            readonly purpose?: components["schemas"]["Purpose"];
            readonly controller: components["schemas"]["Words"];
            readonly contact: {
                readonly name: components["schemas"]["Words"];
                readonly email: components["schemas"]["Words"];
                readonly phone: components["schemas"]["Words"];
            };
            readonly superusers: readonly components["schemas"]["User"][];
        };
        readonly Projects: {
            readonly projects: readonly components["schemas"]["Project"][];
        };
        /** @description The letter, marked as a proof. `mandate` has the channels a proof to a test person may go by; of a file, null. */
        readonly Proof: {
            readonly mailOut: string;
            readonly number: number;
            readonly language: components["schemas"]["Language"];
            readonly document: string;
            readonly name: string;
            /** @enum {string} */
            readonly format: "pdf" | "html" | "markdown" | "text";
            readonly digest: string;
            readonly notice: {
                readonly title: string;
                readonly text: string;
                readonly sender: string;
                readonly organisationNumber: string;
            };
            readonly mandate: components["schemas"]["Mandate"] | null;
            /** Format: base64 */
            readonly bytes: string;
        };
        /** @description To a file, or to a synthetic national id; with a made-up recipient's values, or the names of the slots. */
        readonly ProofRequest: {
            readonly to: {
                /** @constant */
                readonly kind: "file";
            } | {
                /** @constant */
                readonly kind: "test-person";
                readonly nationalId: string;
            };
            readonly language?: components["schemas"]["Language"];
            readonly values?: {
                readonly [key: string]: string;
            };
        };
        /** @enum {string} */
        readonly Purpose: "research" | "health-survey" | "quality-register" | "treatment";
        /** @description What a superuser wants to know. Everybody who sees the mail-out sees it. */
        readonly Question: {
            readonly question: components["schemas"]["Words"];
        };
        /** @description `number` is the question's. */
        readonly QuestionAnswer: {
            readonly number: number;
            readonly answer: components["schemas"]["Words"];
        };
        /** @description One row of an order: the person who gets it, the person it is about when another, and values of the letter. */
        readonly Recipient: {
            readonly nationalId: string;
            readonly onBehalfOf?: string;
            readonly language?: components["schemas"]["Language"];
            readonly values?: {
                readonly [key: string]: string;
            };
            readonly row?: number;
            readonly reference?: string;
        };
        readonly Recipients: {
            readonly recipients: readonly components["schemas"]["Recipient"][];
        };
        /** @description What you call the order. The same order under the same reference is the same mail-out; another order under it is refused. */
        readonly Reference: string;
        /** @description How the release ended: `completed`; `caught-up`, a standing mail-out goes on; `waiting`, release again from `opensAt`; `held`, until people or fresher facts clear it; `refused`; `asked-for`, after the waves asked for; `stopping`, release again. */
        readonly ReleaseEnd: {
            readonly end: {
                /** @enum {string} */
                readonly kind: "completed" | "asked-for" | "stopping";
            } | {
                /** @constant */
                readonly kind: "waiting";
                readonly opensAt: string;
                readonly findings: readonly components["schemas"]["Finding"][];
            } | {
                /** @enum {string} */
                readonly kind: "held" | "refused" | "caught-up";
                readonly findings: readonly components["schemas"]["Finding"][];
            };
        };
        /** @description Waves, one a line, and how the release ended. Empty lines show that the service is there. */
        readonly ReleaseLine: components["schemas"]["ReleasedWave"] | components["schemas"]["ReleaseEnd"] | {
            readonly problem: components["schemas"]["Problem"];
        };
        /** @description People who may be written to now, once each. */
        readonly ReleasedWave: {
            readonly mailOut: string;
            readonly wave: number;
            readonly canary: boolean;
            readonly sendBefore: string;
            /** @enum {string} */
            readonly kind: "letter" | "form";
            readonly form: {
                readonly id: string;
                readonly expires: string | null;
                readonly taskText: string | null;
            } | null;
            readonly mandate: components["schemas"]["Mandate"];
            readonly notice: {
                readonly title: string;
                readonly text: string;
                readonly sender: string;
                readonly organisationNumber: string;
            };
            readonly clearances: readonly {
                readonly id: string;
                readonly row?: number;
                readonly reference?: string;
                readonly language: components["schemas"]["Language"];
                readonly document: string;
                readonly letter?: {
                    readonly name: string;
                    /** @enum {string} */
                    readonly format: "text" | "markdown" | "html" | "pdf";
                    readonly digest: string;
                    readonly bytes: string;
                };
            }[];
        };
        /** @description A letter that the gate makes of a template, for each recipient. */
        readonly RenderedDocument: {
            /** @constant */
            readonly kind: "rendered";
            readonly name: components["schemas"]["Words"];
            readonly language: components["schemas"]["Language"];
            readonly template: {
                readonly id: components["schemas"]["Words"];
                readonly version?: components["schemas"]["Words"];
            };
            readonly values: {
                readonly [key: string]: string;
            };
        };
        readonly Report: components["schemas"]["OrdererReport"] | components["schemas"]["SuperuserReport"];
        /** @description `next` is the cursor of the page after this one; without it there is none. A page may be shorter than asked for, and not be the last. */
        readonly ReportPage: {
            readonly mailOuts: readonly components["schemas"]["Report"][];
            readonly next?: string;
        };
        /** @enum {string} */
        readonly Round: "invitation" | "reminder" | "correction" | "result" | "information" | "follow-up";
        readonly Settled: {
            readonly settled: number;
            readonly changed: number;
            readonly takenBack: number;
            readonly notTakenBack: number;
            readonly unknownClearances: number;
            readonly findings: readonly components["schemas"]["Finding"][];
        };
        /** @description The letter as it is stored. Names of slots stand where each recipient's own values will, or an example's masked values; `manifest` is the digest an approval names. */
        readonly ShownLetter: {
            readonly mailOut: string;
            readonly manifest: string;
            readonly language: components["schemas"]["Language"];
            readonly document: string;
            readonly name: string;
            /** @enum {string} */
            readonly format: "pdf" | "html" | "markdown" | "text";
            readonly digest: string;
            readonly notice: {
                readonly title: string;
                readonly text: string;
                readonly sender: string;
                readonly organisationNumber: string;
            };
            readonly words?: string;
            readonly ownSlots: readonly string[];
            readonly example: ("shortest" | "longest" | "most-characters") | null;
            readonly examples: readonly ("shortest" | "longest" | "most-characters")[];
            /** Format: base64 */
            readonly bytes: string;
        };
        /** @description What makes somebody a recipient of a standing mail-out, how many a day and in all, and a made-up recipient's values. */
        readonly StandingTerms: {
            readonly trigger: string;
            readonly perDay: number;
            readonly inAll: number;
            readonly sample?: {
                readonly [key: string]: string;
            };
        };
        /** @description Lifted by its name: of two over the same mail-outs, lifting one leaves the other. */
        readonly Stop: {
            readonly id: string;
            readonly scope: {
                /** @constant */
                readonly kind: "global";
            } | {
                /** @constant */
                readonly kind: "system";
                readonly system: string;
                /** @enum {string} */
                readonly only?: "letter" | "form";
            } | {
                /** @constant */
                readonly kind: "project";
                readonly project: string;
                /** @enum {string} */
                readonly only?: "letter" | "form";
            } | {
                /** @constant */
                readonly kind: "mail-out";
                readonly mailOut: string;
            };
            readonly by: string;
            readonly at: string;
            readonly reason: string;
            /** @enum {string} */
            readonly liftedBy: "superuser" | "central-function";
            readonly opened: readonly {
                readonly project: string;
                readonly by: string;
                readonly at: string;
                readonly comment: string;
                readonly checked: {
                    /** @constant */
                    readonly proofRead: true;
                    /** @constant */
                    readonly purpose: true;
                    /** @constant */
                    readonly sender: true;
                    /** @constant */
                    readonly links: true;
                };
            }[];
        };
        /** @description Nothing but the target is asked for: what is missing is said once the stop stands. */
        readonly StopRequest: {
            readonly target: components["schemas"]["StopTarget"];
            readonly reason?: string;
        };
        /** @description What is stopped: a person, a mail-out, a project, an ordering system, or everything. */
        readonly StopTarget: "everything" | {
            readonly person: components["schemas"]["PersonNumbers"];
            /** @enum {string} */
            readonly reach?: "secondary-use" | "everything";
        } | {
            readonly mailOut: components["schemas"]["Id"];
        } | {
            readonly project: components["schemas"]["Id"];
            /** @enum {string} */
            readonly only?: "letter" | "form";
        } | {
            readonly system: components["schemas"]["Id"];
            /** @enum {string} */
            readonly only?: "letter" | "form";
        };
        /** @description `stop` is the name it is lifted by; a person's stop has none. `holds`: mail-outs under way; `voided`: clearances that nobody had begun; `begunAndBeyondRecall`: clearances that were begun, and may leave yet. */
        readonly Stopped: {
            readonly decision: components["schemas"]["Decision"];
            readonly findings: readonly components["schemas"]["Finding"][];
            readonly stop?: string;
            readonly holds: readonly string[];
            readonly voided?: number;
            readonly begunAndBeyondRecall?: number;
            readonly waves: readonly {
                readonly mailOut: string;
                readonly wave: number;
                readonly voided: number;
                readonly begunAndBeyondRecall: number;
            }[];
        };
        readonly Stops: {
            readonly stops: readonly components["schemas"]["Stop"][];
        };
        readonly Submission: {
            readonly order: components["schemas"]["Order"];
            readonly recipients: readonly components["schemas"]["Recipient"][];
        };
        /** @description Everything a superuser needs to approve, and to answer for it afterwards. Holds no person. */
        readonly SuperuserReport: {
            /** @constant */
            readonly view: "superuser";
            readonly mailOut: string;
            readonly submittedAt: string;
            readonly project: string;
            readonly state: components["schemas"]["MailOutState"];
            readonly decision: components["schemas"]["Decision"];
            readonly digest: string;
            readonly findings: readonly components["schemas"]["Finding"][];
            readonly unrun: readonly components["schemas"]["UnrunRule"][];
            readonly manifest: components["schemas"]["Manifest"];
            readonly orderedBy: string;
            readonly toldAt: string;
            readonly tally: components["schemas"]["Tally"];
            readonly limitNames: {
                readonly [key: string]: {
                    readonly nb: string;
                    readonly en: string;
                };
            };
            readonly approvals: readonly components["schemas"]["Approval"][];
            readonly acknowledgements: readonly components["schemas"]["Acknowledgement"][];
            readonly clearing: {
                readonly [key: string]: "mending" | "superuser" | "fresher-facts";
            };
            readonly shown: readonly {
                readonly by: string;
                readonly language: components["schemas"]["Language"];
                readonly digest: string;
                readonly at: string;
            }[];
            readonly stops: readonly components["schemas"]["Stop"][];
            readonly pause?: components["schemas"]["Pause"];
            readonly waves: readonly components["schemas"]["WaveRecord"][];
            readonly outcomes: components["schemas"]["OutcomeTally"];
            readonly outcomesSince: components["schemas"]["OutcomeTally"];
            readonly complaints: number;
            readonly complaintsSince: number;
            readonly complaintCauses: {
                readonly [key: string]: number;
            };
            readonly proofs: number;
            readonly linksSeen: readonly {
                readonly address: string;
                /** @enum {string} */
                readonly verdict: "ok" | "broken" | "cannot-tell";
                readonly checkedAt: string;
                readonly vantagePoint: string;
                readonly finalAddress?: string;
                readonly status?: number;
                readonly title?: string;
            }[];
            readonly questions: readonly {
                readonly number: number;
                readonly by: string;
                readonly at: string;
                readonly question: string;
                readonly answer: {
                    readonly by: string;
                    readonly at: string;
                    readonly answer: string;
                } | null;
            }[];
            readonly lookedAt: readonly {
                readonly by: string;
                readonly at: string;
                readonly comment: string;
                readonly after: readonly string[];
            }[];
        };
        readonly Superusers: {
            readonly superusers: readonly components["schemas"]["User"][];
            readonly comment: components["schemas"]["Words"];
        };
        readonly Tally: {
            readonly given: number;
            readonly valid: number;
            readonly duplicate: number;
            readonly invalid: {
                readonly [key: string]: number;
            };
            readonly languages: {
                readonly [key: string]: number;
            };
            /** @enum {string} */
            readonly refusals: "counted" | "untold";
            readonly optedOut: number;
            readonly hindered: number;
            readonly hindrances: {
                readonly [key: string]: number | "fewer than 5";
            };
            readonly unknown: number;
            readonly limited: {
                readonly [key: string]: number;
            };
            readonly stopped: number;
            readonly notRequired: number;
            readonly clear: number;
            readonly withheldOtherwise: number;
        };
        /** @description `system`: whose orders may use it; null, every system's. */
        readonly TemplateApproval: {
            readonly template: string;
            readonly version: string;
            readonly digests: {
                readonly [key: string]: string;
            };
            readonly system: string | null;
            readonly by: string;
            readonly at: string;
            readonly until: string;
            readonly comment: string;
        };
        /** @description The digests that were read, by language. Without `system` of every one: that is the central function's to say. */
        readonly TemplateApprovalRequest: {
            readonly digests: {
                readonly [key: string]: components["schemas"]["Digest"];
            };
            readonly system?: components["schemas"]["Id"];
            readonly until: components["schemas"]["Moment"];
            readonly comment: components["schemas"]["Words"];
        };
        /** @description `words` with the names of slots where values will stand; `ownSlots` differ for each recipient. */
        readonly TemplateVersion: {
            readonly template: string;
            readonly version: string;
            /** @enum {string} */
            readonly kind: "letter" | "cover-letter" | "task-text";
            readonly rounds: readonly ("invitation" | "reminder" | "correction" | "result" | "information" | "follow-up")[];
            readonly letters: readonly {
                /** @enum {string} */
                readonly language: "nb" | "nn" | "en" | "se";
                readonly digest: string;
                readonly words: string;
                readonly ownSlots: readonly string[];
            }[];
            readonly approvals: readonly components["schemas"]["TemplateApproval"][];
        };
        readonly TemplateWithdrawal: {
            readonly system?: components["schemas"]["Id"];
            readonly comment: components["schemas"]["Words"];
        };
        readonly Templates: {
            readonly templates: readonly components["schemas"]["TemplateVersion"][];
        };
        /** @description Lines and columns count from 1, in UTF-16 units. */
        readonly TextPlace: {
            /** @constant */
            readonly kind: "text";
            readonly document: string;
            readonly language?: string;
            readonly line: number;
            readonly column: number;
            readonly length?: number;
            readonly expectedAt?: {
                readonly template: string;
                readonly passage?: string;
                readonly line: number;
                readonly column: number;
            };
        };
        /** @description What an order would come to, as far as it tells by itself. `notAsked`: what only its submission asks, which may so come to a stricter decision. */
        readonly TriedOrder: {
            readonly decision: components["schemas"]["Decision"];
            readonly findings: readonly components["schemas"]["Finding"][];
            readonly unrun: readonly components["schemas"]["UnrunRule"][];
            readonly links: readonly {
                readonly address: string;
                /** @enum {string} */
                readonly verdict: "ok" | "broken" | "cannot-tell";
            }[];
            readonly tally: {
                readonly given: number;
                readonly valid: number;
                readonly duplicate: number;
                readonly invalid: {
                    readonly [key: string]: number;
                };
                readonly languages: {
                    readonly [key: string]: number;
                };
            };
            readonly notAsked: readonly ("registers" | "numbers" | "limits" | "stops" | "outcomes" | "other-orders")[];
        };
        readonly UnknownOutcomes: {
            readonly clearances: readonly string[];
        };
        /** @description A rule that gave no verdict, and why. */
        readonly UnrunRule: {
            readonly rule: string;
            /** @enum {string} */
            readonly kind: "could-not-run" | "not-applicable";
            readonly because: {
                readonly nb: string;
                readonly en: string;
            };
        };
        /** @description A person as the login knows them; never a national identity number. */
        readonly User: string;
        readonly Verdict: {
            readonly decision: components["schemas"]["Decision"];
            readonly findings: readonly components["schemas"]["Finding"][];
        };
        readonly WaveRecord: {
            readonly mailOut: string;
            readonly number: number;
            readonly canary: boolean;
            readonly openedAt: string;
            readonly reserved: number;
            readonly claimed?: {
                readonly at: string;
                readonly count: number;
                readonly sendBefore: string;
                readonly releasedBy: string;
            };
        };
        /** @description `voided`: clearances that nobody had begun; `begunAndBeyondRecall`: clearances that were begun, and may leave yet; both wave by wave. */
        readonly Withdrawn: {
            readonly decision: components["schemas"]["Decision"];
            readonly findings: readonly components["schemas"]["Finding"][];
            readonly voided?: number;
            readonly begunAndBeyondRecall?: number;
            readonly waves: readonly {
                readonly mailOut: string;
                readonly wave: number;
                readonly voided: number;
                readonly begunAndBeyondRecall: number;
            }[];
        };
        /** @description Words of a person. Kept for good, so never with a national identity number. */
        readonly Words: string;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export interface operations {
    readonly listProjects: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The projects. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Projects"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly registerProject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProjectRegistration"];
            };
        };
        readonly responses: {
            /** @description Registered, and off until a superuser switches it on. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verdict"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getProject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly project: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The project. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly activateProject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly project: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Activation"];
            };
        };
        readonly responses: {
            /** @description Switched on. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verdict"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deactivateProject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly project: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Comment"];
            };
        };
        readonly responses: {
            /** @description Switched off. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verdict"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly setSuperusers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly project: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Superusers"];
            };
        };
        readonly responses: {
            /** @description Changed. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verdict"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly setPlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly project: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PlanChange"];
            };
        };
        readonly responses: {
            /** @description Changed. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verdict"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listTemplates: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The templates. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Templates"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly approveTemplate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly template: components["schemas"]["Words"];
                readonly version: components["schemas"]["Words"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TemplateApprovalRequest"];
            };
        };
        readonly responses: {
            /** @description Approved. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verdict"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly withdrawTemplate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly template: components["schemas"]["Words"];
                readonly version: components["schemas"]["Words"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TemplateWithdrawal"];
            };
        };
        readonly responses: {
            /** @description Withdrawn. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verdict"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listMailOuts: {
        readonly parameters: {
            readonly query?: {
                readonly project?: components["schemas"]["Id"];
                readonly state?: components["schemas"]["MailOutState"];
                readonly ordered?: "true";
                readonly order?: "newest-first" | "oldest-first";
                readonly after?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of reports, each in the view of the one who asks. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReportPage"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly submitMailOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Submission"];
                readonly "application/x-ndjson": components["schemas"]["Order"] | components["schemas"]["Recipient"];
                readonly "multipart/form-data": {
                    readonly order: components["schemas"]["Order"];
                    /** @description A heading `ID`, and a national id a row. Further columns are values of the letter by the names of its slots; `sprak` (nb, nn, en, se) is the recipient's language, `paaVegneAv` the national id of the person the letter is about. Semicolons, commas or tabs; UTF-8. A clearance names the row as a spreadsheet counts, the heading as row 1. */
                    readonly recipients: string;
                };
            };
        };
        readonly responses: {
            /** @description What it came to. A mail-out that was refused is kept too: `decision` and `findings` say so. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrdererReport"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getCalendar: {
        readonly parameters: {
            readonly query?: {
                readonly from?: string;
                readonly days?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The calendar. It holds no person. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Calendar"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getMailOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly mailOut: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The report. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Report"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly recheckMailOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly mailOut: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Recipients"];
                readonly "application/x-ndjson": components["schemas"]["Recipient"];
                readonly "text/csv": string;
            };
        };
        readonly responses: {
            /** @description What it came to. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrdererReport"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly tryOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Submission"];
                readonly "application/x-ndjson": components["schemas"]["Order"] | components["schemas"]["Recipient"];
                readonly "multipart/form-data": {
                    readonly order: components["schemas"]["Order"];
                    /** @description A heading `ID`, and a national id a row. Further columns are values of the letter by the names of its slots; `sprak` (nb, nn, en, se) is the recipient's language, `paaVegneAv` the national id of the person the letter is about. Semicolons, commas or tabs; UTF-8. A clearance names the row as a spreadsheet counts, the heading as row 1. */
                    readonly recipients: string;
                };
            };
        };
        readonly responses: {
            /** @description What was found. It tells of nobody. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TriedOrder"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly checkLetter: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LetterToCheck"];
            };
        };
        readonly responses: {
            /** @description What was found. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Checked"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly checkLinks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LinksToCheck"];
            };
        };
        readonly responses: {
            /** @description What was found. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Checked"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly showLetter: {
        readonly parameters: {
            readonly query?: {
                readonly language?: components["schemas"]["Language"];
                readonly example?: "shortest" | "longest" | "most-characters";
            };
            readonly header?: never;
            readonly path: {
                readonly mailOut: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The letter as it is stored. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ShownLetter"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly makeProof: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly mailOut: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProofRequest"];
            };
        };
        readonly responses: {
            /** @description The proof. It is counted, and in the log. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Proof"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly approveMailOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly mailOut: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ApprovalRequest"];
            };
        };
        readonly responses: {
            /** @description Kept. Above the policy's size a second superuser is still to approve. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verdict"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly askOrderer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly mailOut: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Question"];
            };
        };
        readonly responses: {
            /** @description Kept with the mail-out. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verdict"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly answerQuestion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly mailOut: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["QuestionAnswer"];
            };
        };
        readonly responses: {
            /** @description Kept with the question. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verdict"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly rejectMailOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly mailOut: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Comment"];
            };
        };
        readonly responses: {
            /** @description Rejected. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verdict"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly withdrawMailOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly mailOut: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Comment"];
            };
        };
        readonly responses: {
            /** @description Withdrawn. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Withdrawn"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly letMailOutGoOn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly mailOut: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Comment"];
            };
        };
        readonly responses: {
            /** @description It may go on. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verdict"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly releaseMailOut: {
        readonly parameters: {
            readonly query?: {
                readonly waves?: number;
                readonly letters?: "inline";
                readonly whenClosed?: "wait";
            };
            readonly header?: never;
            readonly path: {
                readonly mailOut: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Recipients"];
                readonly "application/x-ndjson": components["schemas"]["Recipient"];
                readonly "text/csv": string;
            };
        };
        readonly responses: {
            /** @description Waves, and how it ended. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": components["schemas"]["ReleaseLine"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly beginSending: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly mailOut: components["schemas"]["Id"];
                readonly wave: components["schemas"]["Number"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Beginning"];
            };
        };
        readonly responses: {
            /** @description Which of them may be sent, and what is in the way of the others. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Begun"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getLetter: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly mailOut: components["schemas"]["Id"];
                readonly number: components["schemas"]["Number"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The letter's bytes. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly tellWaveOutcomes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly mailOut: components["schemas"]["Id"];
                readonly wave: components["schemas"]["Number"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Outcomes"];
            };
        };
        readonly responses: {
            /** @description What recording came to. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Settled"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly clearRecipient: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly mailOut: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Recipient"];
            };
        };
        readonly responses: {
            /** @description The clearance, or that there is none. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Cleared"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly tellOutcomes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Outcomes"];
            };
        };
        readonly responses: {
            /** @description What recording came to. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Settled"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listUnknownOutcomes: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly mailOut: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The clearances. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UnknownOutcomes"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listStops: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The stops. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Stops"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly stop: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StopRequest"];
            };
        };
        readonly responses: {
            /** @description It is stopped. `findings` say what was missing. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Stopped"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly liftStop: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly stop: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Lifting"];
            };
        };
        readonly responses: {
            /** @description Lifted. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verdict"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly openUnderStop: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly stop: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpeningUnderStop"];
            };
        };
        readonly responses: {
            /** @description The project may go on. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verdict"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly liftPersonStop: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PersonLifting"];
            };
        };
        readonly responses: {
            /** @description Lifted. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verdict"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly reportComplaints: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path: {
                readonly mailOut: components["schemas"]["Id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Complaints"];
            };
        };
        readonly responses: {
            /** @description Booked. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly lookUpPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LookUp"];
            };
        };
        readonly responses: {
            /** @description What the service desk sees of the person. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["HeldOnPerson"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly exportPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LookUp"];
            };
        };
        readonly responses: {
            /** @description Everything held on the person. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonExport"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listExercises: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The exercises, without their answers. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Exercises"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly answerExercises: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ExerciseAnswers"];
            };
        };
        readonly responses: {
            /** @description How it went. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JudgedExercises"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listExerciseResults: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The results. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExerciseResults"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly exportAudit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Events, one a line. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": components["schemas"]["AuditEvent"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getStatus: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description How it stands. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GateStatus"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly verifyAudit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A random one for each request, such as a UUID; never made of a person's number. Sent twice with the same key, a request is done once, and answered alike by every process, as long as its mail-out is kept. */
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AuditVerification"];
            };
        };
        readonly responses: {
            /** @description Whether the log is whole. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuditVerdict"];
                };
            };
            /** @description Not done, and why. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
