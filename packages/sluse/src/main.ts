#!/usr/bin/env node
import { start } from "@sluse/cli/start";

await start();
