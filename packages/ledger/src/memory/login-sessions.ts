import { foldUser, type SessionBook } from "@sluse/core";

import type { State } from "./state.ts";
import type { UndoLog } from "./undo-log.ts";

export const loginSessions = ({ sessions }: State, undo: UndoLog): SessionBook => ({
  async addSession(session) {
    undo.set(sessions, session.id, session);
  },
  async findSession(cookie) {
    return [...sessions.values()].find((each) => each.cookie === cookie || each.earlier?.cookie === cookie);
  },
  async saveSession(session, cookie) {
    if (sessions.get(session.id)?.cookie !== cookie) return false;
    undo.set(sessions, session.id, session);
    return true;
  },
  async listSessions(user) {
    return [...sessions.values()]
      .filter((each) => user === undefined || foldUser(each.user) === foldUser(user))
      .toSorted((a, b) => b.seenAt - a.seenAt || (a.id < b.id ? -1 : 1));
  },
  async deleteSession(id) {
    return undo.delete(sessions, id);
  },
  async deleteSessions({ startedBefore, seenBefore }) {
    const over = [...sessions.values()].filter(
      ({ startedAt, seenAt }) => startedAt < startedBefore || seenAt < seenBefore,
    );
    for (const { id } of over) undo.delete(sessions, id);
    return over.length;
  },
});
