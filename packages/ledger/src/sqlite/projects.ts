import type { ProjectBook } from "@sluse/core";

import { readProject } from "../internal/read-record.ts";
import type { Database } from "./database.ts";

export const projects = (database: Database): ProjectBook => ({
  async loadProject(id) {
    const row = database.get("select record from project where id = ?", id);
    return row ? readProject(row["record"]) : undefined;
  },

  async saveProject(project) {
    database.run(
      "insert into project (id, record) values (?, ?) on conflict (id) do update set record = excluded.record",
      project.id,
      JSON.stringify(project),
    );
  },

  async listProjects() {
    return database.all("select record from project order by id").map((row) => readProject(row["record"]));
  },
});
