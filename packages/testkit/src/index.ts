export { liveHeap } from "./heap.ts";
