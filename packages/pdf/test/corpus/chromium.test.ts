import { classifies } from "./classifies.ts";

classifies("Chromium");
