using System.ClientModel;
using LegacyApp;
using LegacyApp.Configuration;
using LegacyApp.Http;
using LegacyApp.Services;
using LegacyApp.Unaffected;

var commands = new Command[]
{
    new("generate", "A book cover", s => new CoverGenerator(s).GenerateAsync("A lighthouse in a storm, gouache")),
    new("draft", "A quick cover draft", s => new CoverGenerator(s).DraftAsync("A lighthouse, pencil sketch")),
    new("batch", "Two covers at once", s => new CoverGenerator(s).BatchAsync("A lighthouse at dawn", 2)),
    new("campaign", "A campaign picture with an injected client", s =>
    {
        var client = s.OpenAI.GetImageClient("gpt-image-1.5");
        return new CampaignService(client, s).RunAsync("Autumn sale", urgent: true);
    }),
    new("seasonal", "A seasonal greeting", s => new SeasonalService(s).GreetAsync("winter")),
    new("seasonal-preview", "A seasonal greeting, sketched", s => new SeasonalService(s).PreviewAsync("winter")),
    new("card", "A postcard", s => new SeasonalService(s).CardAsync("winter")),
    new("stamp", "A postage stamp", s => new SeasonalService(s).StampAsync("winter")),
    new("edit", "Retouch a photo", s => new PhotoRetoucher(s).RetouchAsync("Remove the lamp post")),
    new("inpaint", "Repaint the masked part of a photo", s => new PhotoRetoucher(s).InpaintAsync("A red bicycle")),
    new("restore", "Restore an old photo", s => new PhotoRetoucher(s).RestoreAsync()),
    new("logo", "A logo on a transparent background", s => new LogoDesigner(s).DesignAsync("Northwind Bakery")),
    new("sticker", "A transparent sticker", s => new LogoDesigner(s).StickerAsync("A smiling croissant")),
    new("poster", "A wide poster", s => new PosterService(s).CreateAsync("Jazz night")),
    new("poster-next", "The same poster with the newer model", s => new PosterService(s).CreateNextAsync("Jazz night")),
    new("poster-plain", "A poster in standard quality", s => new PosterService(s).CreatePlainAsync("Jazz night")),
    new("export-jpeg", "A compressed JPEG", s => new ExportService(s).JpegAsync("A market stall")),
    new("export-png", "A compressed PNG", s => new ExportService(s).PngAsync("A market stall")),
    new("export-webp", "A WebP thumbnail", s => new ExportService(s).WebpAsync("A market stall")),
    new("pick", "The model of the job, or ours", s => new ModelPicker(s).RunAsync(new JobOptions { Prompt = "A teapot" })),
    new("pick-fast", "A faster model for a hurried job", s => new ModelPicker(s).RunFastAsync("A teapot", hurry: true)),
    new("pick-tier", "A model by tier", s => new ModelPicker(s).RunTierAsync("A teapot", premium: true)),
    new("pick-configured", "The configured model", s => new ModelPicker(s).RunConfiguredAsync("A teapot")),
    new("pick-preview", "The configured preview model", s => new ModelPicker(s).RunPreviewAsync("A teapot")),
    new("responses", "A picture inside a conversation", s => new IllustratedAnswers(s).AskAsync("Draw the water cycle")),
    new("raw", "Raw HTTP: anonymous object", s => new ImagesHttpApi(s).GenerateAsync("A paper boat")),
    new("raw-edit", "Raw HTTP: multipart edit", s => new ImagesHttpApi(s).EditAsync("Make the sky pink")),
    new("raw-dto", "Raw HTTP: request class", s => new ImagesHttpApi(s).SendAsync(new ImageRequestBody { Prompt = "A paper boat" })),
    new("json-raw", "JSON: raw string literal", s => new JsonBodies(s).RawLiteralAsync()),
    new("json-verbatim", "JSON: verbatim interpolated string", s => new JsonBodies(s).VerbatimAsync("a paper plane")),
    new("json-dictionary", "JSON: dictionary", s => new JsonBodies(s).DictionaryAsync("A paper crane", fine: true)),
    new("json-node", "JSON: node", s => new JsonBodies(s).NodeAsync("A paper hat")),
    new("json-tool", "JSON: image tool of a response", s => new JsonBodies(s).ToolAsync("Draw a paper star")),
    new("protocol", "SDK: own body", s => new ProtocolCalls(s).GenerateAsync("A kite")),
    new("protocol-bytes", "SDK: own body as UTF-8", s => new ProtocolCalls(s).GenerateFromBytesAsync()),
    new("stream", "SDK: streaming", s => new ProtocolCalls(s).StreamAsync("A kite over the sea")),
    new("current", "A call that needs nothing", s => new CurrentCalls(s).GenerateAsync("A snail")),
    new("chat", "A chat about pictures", s => new CurrentCalls(s).ChatAsync("Describe a snail")),
};

var name = args.FirstOrDefault() ?? "--help";

if (name is "--list")
{
    foreach (var command in commands)
    {
        Console.WriteLine($"{command.Name,-18} {command.Label}");
    }

    return 0;
}

if (name is "--help" or "-h")
{
    Console.WriteLine(HelpText.Usage);
    return 0;
}

var apiKey = Environment.GetEnvironmentVariable("OPENAI_API_KEY");
if (string.IsNullOrEmpty(apiKey))
{
    Console.Error.WriteLine("Set OPENAI_API_KEY.");
    return 2;
}

var settings = new ImageSettings
{
    PreviewModel = Environment.GetEnvironmentVariable("PREVIEW_IMAGE_MODEL") ?? "gpt-image-1-mini",
};
using var studio = new Studio(apiKey, Environment.GetEnvironmentVariable("OPENAI_BASE_URL"), settings);

var chosen = name is "all" ? commands : [.. commands.Where(command => command.Name == name)];
if (chosen.Length == 0)
{
    Console.Error.WriteLine($"Unknown command '{name}'.");
    return 2;
}

var failures = 0;
foreach (var command in chosen)
{
    try
    {
        Console.WriteLine($"ok      {command.Name}: {await command.Run(studio)}");
    }
    catch (Exception e) when (e is ClientResultException or HttpRequestException or AggregateException)
    {
        failures++;
        Console.WriteLine($"failed  {command.Name}: {e.Message.ReplaceLineEndings(" ")}");
    }
}

return failures == 0 ? 0 : 1;

internal sealed record Command(string Name, string Label, Func<Studio, Task<string>> Run);
