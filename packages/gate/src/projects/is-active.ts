import type { Instant, Project } from "@sluse/core";

/** Whether the project may write to people at `now`. */
export function isActive(project: Project, now: Instant): boolean {
  return project.activation !== undefined && project.activation.at <= now && now < project.activation.until;
}
