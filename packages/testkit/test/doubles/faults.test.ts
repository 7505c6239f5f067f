import {
  ANSWER_FAULTS,
  FaultPlan,
  startDouble,
  type Fault,
  type LoopbackDouble,
} from "@sluse/testkit/doubles";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let double: LoopbackDouble;
let done = 0;
beforeEach(async () => {
  done = 0;
  double = await startDouble({
    "POST /noe": () => {
      done += 1;
      return { status: 200, body: { hei: "på deg" } };
    },
  });
});
afterEach(async () => {
  await double.close();
});

function faultNamed(name: string): Fault {
  const fault = ANSWER_FAULTS[name];
  if (fault === undefined) throw new Error(`there is no fault ${name}`);
  return fault;
}

const ask = async (signal?: AbortSignal): Promise<Response> =>
  await fetch(`${double.baseUrl}/noe`, { method: "POST", body: "{}", ...(signal ? { signal } : {}) });

describe("a double", () => {
  it("answers, and 404 for what it does not know", async () => {
    expect(await (await ask()).json()).toEqual({ hei: "på deg" });
    expect((await fetch(`${double.baseUrl}/annet`)).status).toBe(404);
  });

  it.each([
    ["401", { status: 401, retryAfter: null }],
    ["429 with Retry-After", { status: 429, retryAfter: "3600" }],
    ["500", { status: 500, retryAfter: null }],
    ["502", { status: 502, retryAfter: null }],
    ["504", { status: 504, retryAfter: null }],
  ])("gives %s", async (name, expected) => {
    double.faults.add({ fault: faultNamed(name) });
    const response = await ask();
    expect({ status: response.status, retryAfter: response.headers.get("retry-after") }).toEqual(expected);
    await response.text();
  });

  it.each(["malformed JSON", "empty body", "login page"])("gives no JSON: %s", async (name) => {
    double.faults.add({ fault: faultNamed(name) });
    const response = await ask();
    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toThrow(SyntaxError);
  });

  it("gives JSON of another shape", async () => {
    double.faults.add({ fault: { kind: "wrong-shape" } });
    expect(await (await ask()).json()).not.toHaveProperty("hei");
  });

  it("breaks off", async () => {
    double.faults.add({ fault: { kind: "reset" } });
    await expect(ask()).rejects.toThrow("fetch failed");
  });

  it.each(["timeout", "slow drip"])("never comes to an end: %s", async (name) => {
    double.faults.add({ fault: faultNamed(name) });
    const abort = new AbortController();
    const asked = ask(abort.signal).then(async (response) => await response.text());
    while (double.traffic.count() === 0) await new Promise((resolve) => setImmediate(resolve));
    abort.abort(new Error("I gave up"));
    await expect(asked).rejects.toThrow("I gave up");
  });

  it("pours out more than anybody wants, and stops when nobody takes it", async () => {
    double.faults.add({ fault: { kind: "huge-body" } });
    const response = await ask();
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      bytes += chunk.length;
      if (bytes > 8 * 1024 * 1024) break;
    }
    expect(bytes).toBeGreaterThan(8 * 1024 * 1024);
  });

  it("does its work before a time-out, and not before a 500, unless told otherwise", async () => {
    double.faults.add({ fault: { kind: "status", status: 504 } });
    double.faults.add({ fault: { kind: "status", status: 500 }, from: 2 });
    double.faults.add({ fault: { kind: "status", status: 500 }, from: 3, hasEffect: true });
    for (let asked = 0; asked < 3; asked += 1) await (await ask()).text();
    expect(done).toBe(2);
  });

  it("keeps answers back while it is held, and knows how many wait", async () => {
    const release = double.hold();
    const answers = [ask(), ask(), ask()];
    while (double.traffic.underWay < 3) await new Promise((resolve) => setImmediate(resolve));
    expect(done).toBe(0);
    release();
    await Promise.all(answers);
    expect([done, double.traffic.mostAtOnce, double.traffic.underWay]).toEqual([3, 3, 0]);
  });
});

describe("a plan of faults", () => {
  it("hits the requests it was made for, in a row, and no others", () => {
    const plan = new FaultPlan();
    plan.add({ fault: { kind: "reset" }, path: "/a", from: 2, times: 2 });
    const hits = ["/a", "/b", "/a", "/a", "/a"].map((path) => plan.next(path)?.fault.kind);
    expect(hits).toEqual([undefined, undefined, "reset", "reset", undefined]);
    plan.add({ fault: { kind: "timeout" }, times: Number.POSITIVE_INFINITY });
    expect([plan.next("/a"), plan.next("/b")]).toHaveLength(2);
    plan.clear();
    expect(plan.next("/a")).toBeUndefined();
  });
});
