import type { ProjectId } from "../../ids.ts";
import type { Project } from "../../project/project.ts";

/** Projects. */
export interface ProjectBook {
  loadProject(id: ProjectId): Promise<Project | undefined>;
  saveProject(project: Project): Promise<void>;
  listProjects(): Promise<readonly Project[]>;
}
