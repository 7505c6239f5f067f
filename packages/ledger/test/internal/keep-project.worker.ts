import { openSqliteLedger } from "@sluse/ledger/sqlite";
import { sampleProject } from "@sluse/testkit/ledger";

const [project = "", , place = ""] = process.argv.slice(2);

const ledger = openSqliteLedger(place);
await ledger.transact((tx) => tx.saveProject(sampleProject(project)));
await ledger.close();
console.log(project);
