import { ClosingStack } from "@sluse/core/house";
import { expect, it } from "vitest";

it("closes what was opened, the last first, and nothing twice", async () => {
  const closed: string[] = [];
  const stack = new ClosingStack();
  stack.use({ [Symbol.dispose]: () => void closed.push("file") });
  stack.use({ [Symbol.asyncDispose]: async () => void closed.push(await Promise.resolve("ledger")) });
  expect(stack.use(undefined)).toBeUndefined();
  expect(stack.adopt("folder", (name) => closed.push(name))).toBe("folder");
  stack.defer(() => closed.push("log"));
  await stack[Symbol.asyncDispose]();
  await stack[Symbol.asyncDispose]();
  expect(closed).toEqual(["log", "folder", "ledger", "file"]);
});

it("closes nothing that was handed on", async () => {
  const closed: string[] = [];
  const stack = new ClosingStack();
  stack.defer(() => closed.push("ledger"));
  const kept = stack.move();
  await stack[Symbol.asyncDispose]();
  expect(closed).toEqual([]);
  await kept[Symbol.asyncDispose]();
  expect(closed).toEqual(["ledger"]);
});

it("closes the rest when one of them fails, and tells what failed", async () => {
  const closed: string[] = [];
  const failing = (): never => {
    throw new Error("the disk is full");
  };
  const stack = new ClosingStack();
  stack.defer(() => closed.push("ledger"));
  stack.defer(failing);
  await expect(stack[Symbol.asyncDispose]()).rejects.toThrow("the disk is full");
  expect(closed).toEqual(["ledger"]);
  stack.defer(failing);
  stack.defer(failing);
  await expect(stack[Symbol.asyncDispose]()).rejects.toThrow(AggregateError);
});
