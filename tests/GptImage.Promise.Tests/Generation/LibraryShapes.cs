namespace GptImage.Promise.Tests;

/// <summary>Programs that use the official client library.</summary>
internal static class LibraryShapes
{
    private const string Key = "\"sk-demo\"";

    public static void WriteImages(Draft draft, Recipe recipe)
    {
        var model = ModelSources.Write(draft, recipe.Source, recipe.Model);
        var creation = recipe.Shape == Shape.ImageClient ? $"new ImageClient({model}, {Key})" : $"new OpenAIClient({Key}).GetImageClient({model})";
        var type = recipe.IsEdit ? "ImageEditOptions" : "ImageGenerationOptions";
        var count = recipe.Parameters.FirstOrDefault(parameter => parameter.Name == "n");
        var options = Writer(draft, type, "options", "GeneratedImage")
            .Write([.. recipe.Parameters.Where(parameter => parameter.Name != "n")], recipe.Style % 2 == 0, recipe.Style % 3 == 0);
        var arguments = (recipe.IsEdit ? "Picture.Open(), \"fox.png\", \"a fox\"" : "\"a fox\"") + (count is null ? "" : $", {count.Value}") + $", {options}";
        var method = (recipe.IsEdit, count is not null) switch
        {
            (false, false) => "GenerateImageAsync",
            (false, true) => "GenerateImagesAsync",
            (true, false) => "GenerateImageEditAsync",
            (true, true) => "GenerateImageEditsAsync",
        };
        WriteCall(draft, recipe, creation, model, $"{method}({arguments})", method, type);
    }

    public static void WriteTool(Draft draft, Recipe recipe)
    {
        draft.Usings.Add("OpenAI.Responses");
        var model = ModelSources.Write(draft, recipe.Source, recipe.Model);
        var writer = new ObjectWriter(draft, "ImageGenerationTool", "tool")
        {
            Access = parameter => "." + Member(parameter.Name),
            Element = (parameter, value) => $"{Member(parameter.Name)} = {value}",
            Value = parameter => Value(parameter, "ImageGenerationTool"),
            ValueType = parameter => ValueType(parameter.Name, "ImageGenerationTool"),
            Fixed = [$"Model = {model}"],
        };
        var tool = writer.Write(recipe.Parameters, canBeInline: recipe.Style % 2 == 0, isShared: false);
        draft.Statements.Add($"var request = new CreateResponseOptions {{ Model = \"gpt-5\", Tools = {{ {tool} }} }};");
        draft.Statements.Add("request.InputItems.Add(ResponseItem.CreateUserMessageItem(\"draw a fox\"));");
        draft.Statements.Add($"ResponseResult response = await new ResponsesClient({Key}).CreateResponseAsync(request);");
        draft.Statements.Add("Console.WriteLine(response.OutputItems.Count > 0);");
    }

    private static void WriteCall(Draft draft, Recipe recipe, string creation, string model, string call, string method, string type)
    {
        var client = "client";
        switch (recipe.Place)
        {
            case Place.Inline:
                client = creation;
                break;
            case Place.Field when !IsLocal(model):
                draft.Types.Add($"static class Clients {{ public static readonly ImageClient Images = {creation}; }}");
                client = "Clients.Images";
                break;
            case Place.Service:
                var parameters = (recipe.IsEdit ? "Stream image, string fileName, string prompt" : "string prompt") + (method.EndsWith("sAsync", StringComparison.Ordinal) ? ", int count" : "") + $", {type}? options = null";
                var arguments = string.Join(", ", parameters.Replace(" = null", "", StringComparison.Ordinal).Split(", ").Select(parameter => parameter.Split(' ')[^1]));
                draft.Types.Add($$"""
                    sealed class Painter(ImageClient client)
                    {
                        public async Task PaintAsync({{parameters}})
                        {
                            var result = await client.{{method}}({{arguments}});
                            Console.WriteLine(result.Value is not null);
                        }
                    }
                    """);
                draft.Statements.Add($"await new Painter({creation}).PaintAsync({call[(method.Length + 1)..]};");
                return;
            case Place.Library:
                draft.LibraryTypes.Add($"public static class ImageClients {{ public static ImageClient Create(string model) => new(model, {Key}); }}");
                client = $"ImageClients.Create({model})";
                break;
            default:
                draft.Statements.Add($"var client = {creation};");
                break;
        }

        draft.Statements.Add($"var result = await {client}.{call};");
        draft.Statements.Add("Console.WriteLine(result.Value is not null);");
    }

    /// <summary>Whether an expression needs a variable of the top-level statements.</summary>
    public static bool IsLocal(string expression) => !expression.StartsWith('"') && !char.IsUpper(expression[0]);

    private static ObjectWriter Writer(Draft draft, string type, string name, string prefix) => new(draft, type, name)
    {
        Access = parameter => "." + Member(parameter.Name),
        Element = (parameter, value) => $"{Member(parameter.Name)} = {value}",
        Value = parameter => Value(parameter, prefix),
        ValueType = parameter => ValueType(parameter.Name, prefix),
    };

    private static string Member(string name) => name switch
    {
        "output_format" => "OutputFileFormat",
        "output_compression" => "OutputCompressionFactor",
        "moderation" => "ModerationLevel",
        _ => ObjectWriter.Title(name),
    };

    private static string ValueType(string name, string prefix) => name switch
    {
        "output_compression" => "int",
        "output_format" => prefix + (prefix == "GeneratedImage" ? "FileFormat" : "OutputFileFormat"),
        "input_fidelity" => prefix == "GeneratedImage" ? "ImageInputFidelity" : prefix + "InputFidelity",
        _ => prefix + Member(name),
    };

    private static string Value(SetParameter parameter, string prefix)
    {
        var type = ValueType(parameter.Name, prefix);
        return parameter.Name switch
        {
            "output_compression" => parameter.Value,
            "size" when parameter.Value == "auto" => $"{type}.Auto",
            "size" when parameter.Spelling == 0 => $"new {type}({parameter.Value.Replace("x", ", ", StringComparison.Ordinal)})",
            "size" => $"{type}.W{parameter.Value.Replace("x", "xH", StringComparison.Ordinal)}",
            _ when parameter.Spelling == 0 => $"new {type}(\"{parameter.Value}\")",
            _ when parameter.Spelling == 1 && parameter.Way is not Way.ConditionalValue => $"\"{parameter.Value}\"",
            "quality" when prefix == "GeneratedImage" && parameter.Value != "auto" => $"{type}.{ObjectWriter.Title(parameter.Value)}Quality",
            _ => $"{type}.{ObjectWriter.Title(parameter.Value)}",
        };
    }
}
