import { Counter, Gauge, Histogram, Registry } from "prom-client";

/** What is counted of a service, for Prometheus. Names of operations, never an address, a caller or a person. */
export interface ServiceMetrics {
  /** One request was answered. */
  answered(operation: string, status: number, seconds: number): void;
  /** Something that lasts begins; the answer ends it. */
  releaseOpened(): () => void;
  /** Everything counted so far, as Prometheus reads it. */
  read(): Promise<{ readonly type: string; readonly text: string }>;
}

/** Seconds that requests are told apart by: most are quick, and a large order takes minutes. */
const BUCKETS = [0.005, 0.02, 0.1, 0.5, 2, 10, 60, 300];

/** Counts for one process. */
export function createMetrics(): ServiceMetrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: "sluse_requests_total",
    help: "Requests answered",
    labelNames: ["operation", "status"],
    registers,
  });
  const seconds = new Histogram({
    name: "sluse_request_seconds",
    help: "Time until a request was answered, or its stream begun",
    labelNames: ["operation"],
    buckets: BUCKETS,
    registers,
  });
  const releases = new Gauge({
    name: "sluse_releases_open",
    help: "Releases that are streamed now",
    registers,
  });
  return {
    answered(operation, status, took) {
      requests.inc({ operation, status });
      seconds.observe({ operation }, took);
    },
    releaseOpened() {
      releases.inc();
      return () => releases.dec();
    },
    read: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
