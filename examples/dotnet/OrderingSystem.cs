// An ordering system: orders, waits for the superuser, releases what was approved, and tells what became of it.
// OrderingSystem.exe <address> <token> <order.ndjson> <recipients.ndjson>, or <order.json> <recipients.csv>
using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Sluse;

static class OrderingSystem
{
    static int Main(string[] args) { return Run(args).GetAwaiter().GetResult(); }

    static async Task<int> Run(string[] args)
    {
        string order = args[2], recipients = args[3];
        var never = CancellationToken.None;
        using (var sluse = new SluseClient(new Uri(args[0]), () => Task.FromResult(args[1])))
        {
            var isSheet = recipients.EndsWith(".csv");
            if (!isSheet)
            {
                // While somebody is still writing: what is said now is said of no person, and leaves no trace.
                Tried tried;
                using (var lines = File.OpenRead(order)) tried = await sluse.Try(lines, never);
                Console.WriteLine("tried: " + tried.Decision);
            }
            Report report;
            // Kept with the order until it is answered: sent again under the same key, it is ordered once.
            var key = Guid.NewGuid().ToString();
            using (var lines = File.OpenRead(order))
            using (var sheet = isSheet ? File.OpenRead(recipients) : null)
                report = await (isSheet ? sluse.Submit(lines, sheet, key, never) : sluse.Submit(lines, key, never));
            Console.WriteLine("ordered " + report.MailOut + ": " + report.Decision);
            foreach (var finding in report.Findings) Console.WriteLine("  " + finding.Severity + " " + finding.Rule + ": " + finding.Message.English.What);
            if (report.Decision == "refuse") return 1;

            // In earnest a webhook or a timer; a superuser takes hours.
            while ((report = await sluse.Report(report.MailOut, never)).State == "awaiting-approval") await Task.Delay(500);
            Console.WriteLine(report.State);

            using (var lines = File.OpenRead(recipients))
            using (var waves = await sluse.Release(report.MailOut, lines, never, isSheet))
            {
                Wave wave;
                while ((wave = await waves.Next()) != null && wave.End == null)
                {
                    Console.WriteLine("wave " + wave.Number + ": rows " + string.Join(", ", wave.Clearances.Select(each => each.Row).OrderBy(row => row)));
                    // What was begun and is not told of counts as sent.
                    var begun = await sluse.Begin(report.MailOut, wave.Number, wave.Clearances.Select(each => each.Id), never);
                    // Here those letters are sent, and no others.
                    var outcomes = begun.Clearances.Select(each => new Outcome { Clearance = each, What = "delivered" });
                    await sluse.Tell(new Outcomes { All = outcomes.ToList() }, never);
                }
                if (wave == null) { Console.WriteLine("the service went away: release again"); return 1; }
                // Held: for people to look at, never for a loop.
                Console.WriteLine(wave.End.Kind + string.Concat((wave.End.Findings ?? new System.Collections.Generic.List<Finding>()).Select(each => " " + each.Rule)));
                return 0;
            }
        }
    }
}
