import type { ProjectBook } from "@sluse/core";

import { readProject } from "../internal/read-record.ts";
import { factsOf } from "./held-mail-outs.ts";
import type { Session } from "./session.ts";

export const projects = (session: Session): ProjectBook => ({
  async loadProject(id) {
    for (const mailOut of session.mailOuts.keys()) {
      const { project } = await factsOf(session, mailOut);
      if (project.id === id) return readProject(project.record);
    }
    const row = await session.readOne("select number, record from project where id = $1", id);
    if (!row) return undefined;
    session.known.set(`project ${id}`, Number(row["number"]));
    return readProject(row["record"]);
  },

  async saveProject(project) {
    session.mustBeAlone();
    await session.write(
      "insert into project (id, record) values ($1, $2) on conflict (id) do update set record = excluded.record",
      project.id,
      JSON.stringify(project),
    );
    for (const held of session.mailOuts.values()) held.facts = undefined;
  },

  async listProjects() {
    const rows = await session.read("select record from project order by id");
    return rows.map((row) => readProject(row["record"]));
  },
});
