import { checkRoutes } from './check.ts';
import { concernRoutes } from './concerns.ts';
import type { SessionDoor } from './door.ts';
import { joinRoutes } from './join.ts';
import { linkRoutes } from './links.ts';
import { meRoutes } from './me.ts';
import { memberRoutes } from './members.ts';
import { processRoutes } from './processes.ts';
import { reportRoutes } from './report.ts';
import type { HttpPorts, Routes } from './route.ts';
import { sessionRoutes } from './sessions.ts';

export const routesOf = (ports: HttpPorts, door: SessionDoor): Routes => ({
  ...checkRoutes(ports),
  ...meRoutes(ports),
  ...linkRoutes(ports),
  ...processRoutes(ports),
  ...memberRoutes(ports),
  ...concernRoutes(ports),
  ...sessionRoutes(ports),
  ...joinRoutes(ports, door),
  ...reportRoutes(ports),
});
