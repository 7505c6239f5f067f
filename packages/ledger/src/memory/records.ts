import {
  AUDIT_ROOT,
  NO_OUTCOMES,
  isEnded,
  chainAudit,
  foldUser,
  stopId,
  type LedgerTransaction,
  type Stop,
  type TemplateApprovalKey,
} from "@sluse/core";
import { contentDigest } from "@sluse/core/house";

import { scopeKey } from "../internal/scope-key.ts";
import { stopNumber } from "../internal/stop-number.ts";
import { contactedMailOut, unknownRecord } from "../internal/unknown-record.ts";
import { knownMailOut } from "./known.ts";
import { lastClearance, mailOutsInOrder, countUnbegun, type State } from "./state.ts";
import type { UndoLog } from "./undo-log.ts";

type Records = Pick<
  LedgerTransaction,
  | "loadKeys"
  | "saveKey"
  | "loadProject"
  | "saveProject"
  | "listProjects"
  | "loadMailOut"
  | "saveMailOut"
  | "listMailOuts"
  | "listBeside"
  | "deleteMailOut"
  | "saveContent"
  | "loadContent"
  | "addApproval"
  | "loadApprovals"
  | "deleteApprovals"
  | "saveTemplateApproval"
  | "deleteTemplateApproval"
  | "listTemplateApprovals"
  | "saveCompetence"
  | "loadCompetence"
  | "listCompetences"
  | "addStop"
  | "loadStop"
  | "saveStop"
  | "liftStop"
  | "loadStops"
  | "listStops"
  | "saveRegisterRun"
  | "findRegisterRun"
  | "loadRegisterRuns"
  | "appendAudit"
  | "readAudit"
>;

export const records = (state: State, undo: UndoLog): Records => ({
  async loadKeys() {
    return [...state.keys.values()];
  },
  async saveKey(key) {
    undo.set(state.keys, key.id, key);
  },
  async loadProject(id) {
    return state.projects.get(id);
  },
  async saveProject(project) {
    undo.set(state.projects, project.id, project);
  },
  async listProjects() {
    return [...state.projects.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  },
  async loadMailOut(id) {
    return state.mailOuts.get(id);
  },
  async saveMailOut(mailOut) {
    if (!state.projects.has(mailOut.project)) throw unknownRecord("project", mailOut.project);
    if (!state.numbers.has(mailOut.id))
      undo.set(state.numbers, mailOut.id, Math.max(0, ...state.numbers.values()) + 1);
    undo.set(state.mailOuts, mailOut.id, mailOut);
    if (!state.tallies.has(mailOut.id)) undo.set(state.tallies, mailOut.id, NO_OUTCOMES);
  },
  async listMailOuts({ project, states, unbegun }) {
    return mailOutsInOrder(state).filter(
      (mailOut) =>
        (project === undefined || mailOut.project === project) &&
        (states === undefined || states.includes(mailOut.state)) &&
        (unbegun === undefined || countUnbegun(state, mailOut.id) > 0),
    );
  },
  async listBeside({ project, since, reference, content }) {
    return mailOutsInOrder(state).filter(
      (mailOut) =>
        (mailOut.project === project &&
          (!isEnded(mailOut) ||
            mailOut.submittedAt >= since ||
            (reference !== null && mailOut.manifest.reference === reference))) ||
        (mailOut.submittedAt >= since && contentDigest(mailOut.manifest) === content),
    );
  },
  async deleteMailOut(id) {
    knownMailOut(state, id);
    const corrected = [...state.contacts.values()].flat().some((contact) => contact.corrects === id);
    if (corrected || lastClearance(state, id) > 0) throw contactedMailOut(id);
    undo.delete(state.mailOuts, id);
    undo.delete(state.numbers, id);
    undo.delete(state.tallies, id);
    undo.delete(state.unbegun, id);
    undo.delete(state.lastClearances, id);
    undo.delete(state.audiences, id);
    for (const [key, approval] of state.approvals)
      if (approval.mailOut === id) undo.delete(state.approvals, key);
    for (const [key, answer] of state.answers) if (answer.mailOut === id) undo.delete(state.answers, key);
    for (const [key, wave] of state.waves) if (wave.mailOut === id) undo.delete(state.waves, key);
    undo.delete(state.waiting, id);
  },
  async saveContent(digest, bytes) {
    if (!state.contents.has(digest)) undo.set(state.contents, digest, bytes.slice());
  },
  async loadContent(digest) {
    return state.contents.get(digest)?.slice();
  },
  async addApproval(approval) {
    knownMailOut(state, approval.mailOut);
    undo.set(state.approvals, `${approval.mailOut} ${foldUser(approval.by)}`, approval);
  },
  async loadApprovals(mailOut) {
    knownMailOut(state, mailOut);
    return [...state.approvals.values()]
      .filter((approval) => approval.mailOut === mailOut)
      .toSorted((a, b) => (foldUser(a.by) < foldUser(b.by) ? -1 : 1));
  },
  async deleteApprovals(mailOut) {
    knownMailOut(state, mailOut);
    for (const [key, approval] of state.approvals)
      if (approval.mailOut === mailOut) undo.delete(state.approvals, key);
  },
  async saveTemplateApproval(approval) {
    undo.set(state.templateApprovals, templateKey(approval), approval);
  },
  async deleteTemplateApproval(key) {
    return undo.delete(state.templateApprovals, templateKey(key));
  },
  async listTemplateApprovals() {
    return [...state.templateApprovals]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, approval]) => approval);
  },
  async saveCompetence(competence) {
    undo.set(state.competences, foldUser(competence.user), competence);
  },
  async loadCompetence(user) {
    return state.competences.get(foldUser(user));
  },
  async listCompetences() {
    return [...state.competences].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  },
  async addStop(stop) {
    const number = (state.lastStop.get("number") ?? 0) + 1;
    undo.set(state.lastStop, "number", number);
    const named: Stop = { id: stopId(number), ...stop };
    undo.set(state.stops, named.id, named);
    return named;
  },
  async loadStop(id) {
    return state.stops.get(id);
  },
  async saveStop(stop) {
    const before = state.stops.get(stop.id);
    if (!before) throw unknownRecord("stop", stop.id);
    undo.set(state.stops, stop.id, { ...stop, scope: before.scope });
  },
  async liftStop(id) {
    return undo.delete(state.stops, id);
  },
  async loadStops(scopes) {
    const asked = new Set(scopes.map(scopeKey));
    return inOrder(state).filter(({ scope }) => asked.has(scopeKey(scope)));
  },
  async listStops() {
    return inOrder(state);
  },
  async saveRegisterRun(run) {
    undo.set(state.registerRuns, runKey(run.register, run.mailOut), run);
  },
  async findRegisterRun(register, mailOut) {
    return state.registerRuns.get(runKey(register, mailOut));
  },
  async loadRegisterRuns(register, limit) {
    return [...state.registerRuns.values()]
      .filter((run) => run.register === register)
      .toSorted((a, b) => b.at - a.at || (a.mailOut < b.mailOut ? 1 : -1))
      .slice(0, limit);
  },
  async appendAudit(record) {
    undo.push(state.audit, chainAudit(record, state.audit.at(-1) ?? { sequence: 0, hash: AUDIT_ROOT }));
  },
  async readAudit(after, limit) {
    return state.audit.slice(after, after + limit);
  },
});

/** A name has no sign below a space in it, so that names sort as their parts do. */
const templateKey = ({ template, version, system }: TemplateApprovalKey): string =>
  [template, version, system ?? ""].join("\n");
const runKey = (register: string, mailOut: string): string => `${register} ${mailOut}`;

/** A map forgets the order when a lifting is undone. */
const inOrder = (state: State): Stop[] =>
  [...state.stops.values()].toSorted((a, b) => stopNumber(a.id) - stopNumber(b.id));
