// The constant is also the tag of a metric, and a listener looks for it.
using System.Diagnostics.Metrics;

using var meter = new Meter("shop");
var counter = meter.CreateCounter<int>("images");
var seen = 0;
using var listener = new MeterListener();
listener.InstrumentPublished = (instrument, self) => self.EnableMeasurementEvents(instrument);
listener.SetMeasurementEventCallback<int>((_, value, tags, _) => seen += tags[0].Value is string { Length: 11 } tag && tag.EndsWith("-1") ? value : 0);
listener.Start();
const string model = "gpt-image-1";
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
counter.Add(1, new KeyValuePair<string, object?>("model", model));
Console.WriteLine(seen);
