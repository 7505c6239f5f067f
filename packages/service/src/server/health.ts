import type { Service } from "../create-service.ts";

const HEADERS = { "cache-control": "no-store" };

/** Whether the process runs (`/health/live`), and whether it can be asked (`/health/ready`). Tells nothing else. */
export async function healthAnswer(service: Service, path: string): Promise<Response> {
  switch (path) {
    case "/health/live":
      return Response.json({ live: true }, { headers: HEADERS });
    case "/health/ready": {
      const ready = await service.isReady();
      return Response.json({ ready }, { status: ready ? 200 : 503, headers: HEADERS });
    }
    default:
      return new Response(null, { status: 404, headers: HEADERS });
  }
}
