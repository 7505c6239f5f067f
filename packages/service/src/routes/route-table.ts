import { auditRoutes } from "./audit-routes.ts";
import { checkRoutes } from "./check-routes.ts";
import { clearRoutes } from "./clear-routes.ts";
import { decisionRoutes } from "./decision-routes.ts";
import { exerciseRoutes } from "./exercise-routes.ts";
import { orderRoutes } from "./order-routes.ts";
import { outcomeRoutes } from "./outcome-routes.ts";
import { peopleRoutes } from "./people-routes.ts";
import { projectRoutes } from "./project-routes.ts";
import { releaseRoutes } from "./release-routes.ts";
import type { Route } from "./route.ts";
import { stopRoutes } from "./stop-routes.ts";
import { templateRoutes } from "./template-routes.ts";

/** Every route of the service, in the order of the document. */
export const ROUTES: readonly Route[] = [
  ...projectRoutes,
  ...templateRoutes,
  ...orderRoutes,
  ...checkRoutes,
  ...decisionRoutes,
  ...releaseRoutes,
  ...clearRoutes,
  ...outcomeRoutes,
  ...stopRoutes,
  ...peopleRoutes,
  ...exerciseRoutes,
  ...auditRoutes,
];
