// A thin client of the gate over HTTP: .NET Framework 4.6.2 and later, .NET 8 and later, mono 6. No package is needed.
using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Sluse
{
    /// <summary>A mail-out, in the view of the one who asks.</summary>
    [DataContract(Name = "OrdererReport")] public sealed class Report
    {
        [DataMember(Name = "mailOut")] public string MailOut;
        [DataMember(Name = "state")] public string State;
        [DataMember(Name = "decision")] public string Decision;
        [DataMember(Name = "digest")] public string Digest;
        [DataMember(Name = "findings")] public List<Finding> Findings;
    }
    /// <summary>What an order would come to. Nothing of it is kept, and nobody was asked about.</summary>
    [DataContract(Name = "TriedOrder")] public sealed class Tried
    {
        [DataMember(Name = "decision")] public string Decision;
        [DataMember(Name = "findings")] public List<Finding> Findings;
    }
    [DataContract(Name = "Finding")] public sealed class Finding
    {
        [DataMember(Name = "rule")] public string Rule;
        [DataMember(Name = "severity")] public string Severity;
        [DataMember(Name = "message")] public Messages Message;
    }
    [DataContract] public sealed class Messages { [DataMember(Name = "nb")] public Message Norwegian; [DataMember(Name = "en")] public Message English; }
    [DataContract(Name = "Message")] public sealed class Message
    {
        [DataMember(Name = "title")] public string Title;
        [DataMember(Name = "what")] public string What;
        [DataMember(Name = "why")] public string Why;
        [DataMember(Name = "mend")] public string Mend;
    }
    /// <summary>The right to send one thing to one person once. The row or the reference says who it is.</summary>
    [DataContract] public sealed class Clearance
    {
        [DataMember(Name = "id")] public string Id;
        [DataMember(Name = "row")] public int Row;
        [DataMember(Name = "reference")] public string Reference;
    }
    /// <summary>One line of a release: a wave, or how the release ended.</summary>
    [DataContract(Name = "ReleasedWave")] public sealed class Wave
    {
        [DataMember(Name = "wave")] public int Number;
        [DataMember(Name = "canary")] public bool Canary;
        [DataMember(Name = "clearances")] public List<Clearance> Clearances;
        public End End;
    }
    [DataContract(Name = "ReleaseEnd")] sealed class Last { [DataMember(Name = "end")] public End End; [DataMember(Name = "problem")] public Problem Problem; }
    [DataContract] public sealed class End { [DataMember(Name = "kind")] public string Kind; [DataMember(Name = "findings")] public List<Finding> Findings; }
    [DataContract(Name = "Beginning")] public sealed class Beginning { [DataMember(Name = "clearances")] public List<string> Clearances; }
    /// <summary>Which clearances may be sent; what holds the others stands in the findings.</summary>
    [DataContract(Name = "Begun")] public sealed class Begun
    {
        [DataMember(Name = "begun")] public List<string> Clearances;
        [DataMember(Name = "findings")] public List<Finding> Findings;
    }
    [DataContract] public sealed class Outcome
    {
        [DataMember(Name = "clearance")] public string Clearance;
        [DataMember(Name = "outcome")] public string What;
    }
    [DataContract(Name = "Outcomes")] public sealed class Outcomes { [DataMember(Name = "outcomes")] public List<Outcome> All; }
    [DataContract] public sealed class Everything { [DataMember(Name = "target")] public string Target = "everything"; [DataMember(Name = "reason")] public string Reason; }
    /// <summary>Why a request was not done (RFC 9457).</summary>
    [DataContract(Name = "Problem")] public sealed class Problem
    {
        [DataMember(Name = "status")] public int Status;
        [DataMember(Name = "title")] public string Title;
        [DataMember(Name = "detail")] public string Detail;
        [DataMember(Name = "code")] public string Code;
        [DataMember(Name = "mend")] public string Mend;
        [DataMember(Name = "faults")] public List<Fault> Faults;
        [DataMember(Name = "findings")] public List<Finding> Findings;

        /// <summary>All that is said of it: what was wrong where, and how to mend it.</summary>
        public override string ToString()
        {
            var words = new StringBuilder(Code).Append(": ").Append(Detail);
            foreach (var fault in Faults ?? new List<Fault>()) words.Append("; ").Append((fault.Path + " " + fault.What).Trim());
            foreach (var finding in Findings ?? new List<Finding>()) words.Append("; ").Append(finding.Message.English.What);
            return Mend == null ? words.ToString() : words.Append(". ").Append(Mend).ToString();
        }
    }
    [DataContract] public sealed class Fault { [DataMember(Name = "path")] public string Path; [DataMember(Name = "what")] public string What; }
    public sealed class SluseException : Exception
    {
        public readonly Problem Problem;
        public SluseException(Problem problem) : base(problem.ToString()) { Problem = problem; }
    }

    public sealed class SluseClient : IDisposable
    {
        readonly HttpClient http;
        readonly Func<Task<string>> token;

        /// <param name="address">With a slash at the end: https://sluse.example.org/api/v1/</param>
        /// <param name="token">Fetches an access token; called for every request, so let it keep one while it holds.</param>
        public SluseClient(Uri address, Func<Task<string>> token, HttpMessageHandler handler = null)
        {
            // .NET Framework has two connections for each host: a stream and its outcomes would take both.
            ServicePointManager.DefaultConnectionLimit = Math.Max(64, ServicePointManager.DefaultConnectionLimit);
            ServicePointManager.Expect100Continue = false;
            http = new HttpClient(handler ?? new HttpClientHandler()) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
            this.token = token;
        }
        public void Dispose() { http.Dispose(); }

        /// <summary>Orders: the order is the first line, and each recipient a line. Sent again with the same key, it is done once.</summary>
        /// <param name="idempotencyKey">Guid.NewGuid().ToString(), made once for each order and kept with it.</param>
        public Task<Report> Submit(Stream orderAndRecipients, string idempotencyKey, CancellationToken cancel)
        {
            return Ask<Report>(HttpMethod.Post, "mail-outs", Lines(orderAndRecipients), cancel, idempotencyKey);
        }
        /// <summary>The same with the recipients as a sheet: CSV in UTF-8, with ID over the national ids.</summary>
        public Task<Report> Submit(Stream order, Stream sheet, string idempotencyKey, CancellationToken cancel)
        {
            var form = new MultipartFormDataContent { { Typed(new StreamContent(order), "application/json"), "order" }, { Sheet(sheet), "recipients" } };
            return Ask<Report>(HttpMethod.Post, "mail-outs", form, cancel, idempotencyKey);
        }
        /// <summary>What Submit would say of it. Nothing is ordered, no register is asked, and nothing is kept.</summary>
        public Task<Tried> Try(Stream orderAndRecipients, CancellationToken cancel)
        {
            return Ask<Tried>(HttpMethod.Post, "checks/order", Lines(orderAndRecipients), cancel);
        }
        public Task<Report> Report(string mailOut, CancellationToken cancel)
        {
            return Ask<Report>(HttpMethod.Get, "mail-outs/" + Uri.EscapeDataString(mailOut), null, cancel);
        }
        /// <summary>Waves one by one; the next comes when the last is accounted for. Disposing the stream ends the release.</summary>
        /// <param name="isSheet">The recipients are CSV, and each clearance names the row that a spreadsheet counts.</param>
        public async Task<WaveStream> Release(string mailOut, Stream recipients, CancellationToken cancel, bool isSheet = false)
        {
            var rows = isSheet ? Sheet(recipients) : Lines(recipients);
            var response = await Send(HttpMethod.Post, "mail-outs/" + Uri.EscapeDataString(mailOut) + "/release", rows, cancel);
            return new WaveStream(response, await response.Content.ReadAsStreamAsync());
        }
        /// <summary>Says that these are being sent, before they are: each is begun once, whoever asks again. Send those alone that it answers.</summary>
        public Task<Begun> Begin(string mailOut, int wave, IEnumerable<string> clearances, CancellationToken cancel)
        {
            var body = Body(new Beginning { Clearances = new List<string>(clearances) });
            return Ask<Begun>(HttpMethod.Post, "mail-outs/" + Uri.EscapeDataString(mailOut) + "/waves/" + wave + "/begin", body, cancel, Guid.NewGuid().ToString());
        }
        /// <summary>What became of clearances: at once, late, twice, in any order.</summary>
        public async Task Tell(Outcomes outcomes, CancellationToken cancel)
        {
            using (await Send(HttpMethod.Post, "outcomes", Body(outcomes), cancel)) { }
        }
        /// <summary>Nothing more goes out, of anything. Any token will do.</summary>
        public async Task StopEverything(string reason, CancellationToken cancel)
        {
            using (await Send(HttpMethod.Post, "stops", Body(new Everything { Reason = reason }), cancel)) { }
        }

        async Task<T> Ask<T>(HttpMethod method, string path, HttpContent content, CancellationToken cancel, string key = null)
        {
            using (var response = await Send(method, path, content, cancel, key)) return Json.Read<T>(await response.Content.ReadAsStreamAsync());
        }
        async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent content, CancellationToken cancel, string key = null)
        {
            var request = new HttpRequestMessage(method, path) { Content = content };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token());
            if (key != null) request.Headers.Add("Idempotency-Key", key);
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (response.IsSuccessStatusCode) return response;
            using (response)
            {
                var type = response.Content.Headers.ContentType;
                if (type != null && type.MediaType == "application/problem+json")
                    throw new SluseException(Json.Read<Problem>(await response.Content.ReadAsStreamAsync()));
                throw new SluseException(new Problem { Status = (int)response.StatusCode, Detail = response.ReasonPhrase, Code = "HTTP_" + (int)response.StatusCode });
            }
        }
        static HttpContent Lines(Stream stream) { return Typed(new StreamContent(stream), "application/x-ndjson"); }
        static HttpContent Sheet(Stream stream) { return Typed(new StreamContent(stream), "text/csv"); }
        static HttpContent Body<T>(T value) { return Typed(new ByteArrayContent(Json.Write(value)), "application/json"); }
        static HttpContent Typed(HttpContent content, string type)
        {
            content.Headers.ContentType = new MediaTypeHeaderValue(type);
            return content;
        }
    }

    public sealed class WaveStream : IDisposable
    {
        readonly HttpResponseMessage response;
        readonly StreamReader reader;
        internal WaveStream(HttpResponseMessage response, Stream stream) { this.response = response; reader = new StreamReader(stream, new UTF8Encoding(false)); }

        /// <summary>The next wave, or, with End set, how the release ended. Null when the service went away: release again.</summary>
        public async Task<Wave> Next()
        {
            for (;;)
            {
                var line = await reader.ReadLineAsync();
                if (line == null) return null;
                if (line.Length == 0) continue; // Somebody is there.
                var bytes = Encoding.UTF8.GetBytes(line);
                var last = Json.Read<Last>(new MemoryStream(bytes));
                if (last.Problem != null) throw new SluseException(last.Problem);
                return last.End == null ? Json.Read<Wave>(new MemoryStream(bytes)) : new Wave { End = last.End };
            }
        }
        public void Dispose() { response.Dispose(); }
    }

    static class Json
    {
        public static T Read<T>(Stream stream) { return (T)new DataContractJsonSerializer(typeof(T)).ReadObject(stream); }
        public static byte[] Write<T>(T value)
        {
            var memory = new MemoryStream();
            new DataContractJsonSerializer(typeof(T)).WriteObject(memory, value);
            return memory.ToArray();
        }
    }
}
