import type { AlertBook } from "@sluse/core";

import type { State } from "./state.ts";
import type { UndoLog } from "./undo-log.ts";

export const alerts = ({ alerts: kept, lastAlert }: State, undo: UndoLog): AlertBook => ({
  async addAlert(alert, targets) {
    for (const target of targets) {
      const number = (lastAlert.get("number") ?? 0) + 1;
      undo.set(lastAlert, "number", number);
      undo.set(kept, number, { ...alert, number, target, tries: 0, due: alert.at });
    }
  },

  async takeAlert(target, at, until) {
    const waiting = [...kept.values()]
      .filter((each) => each.target === target)
      .toSorted((a, b) => a.number - b.number);
    const first = waiting.find(
      ({ due, subject, number }) =>
        due <= at && waiting.every((each) => each.subject !== subject || each.number >= number),
    );
    if (!first) return undefined;
    const { due: _due, ...alert } = { ...first, tries: first.tries + 1 };
    undo.set(kept, first.number, { ...alert, due: until });
    return alert;
  },

  async postponeAlert(number, until) {
    const alert = kept.get(number);
    if (alert) undo.set(kept, number, { ...alert, due: until });
  },

  async deleteAlert(number) {
    return undo.delete(kept, number);
  },
});
