namespace GptImage.Promise.Tests;

/// <summary>Programs that post by hand.</summary>
internal static class HttpShapes
{
    private const string Url = "https://api.openai.com/v1/";

    public static void Write(Draft draft, Recipe recipe)
    {
        var model = ModelSources.Write(draft, recipe.Source, recipe.Model);
        switch (recipe.Shape)
        {
            case Shape.AnonymousObject:
                Post(draft, recipe, Path(recipe), Json(Anonymous(draft, recipe, model)));
                break;
            case Shape.NestedAnonymousTool:
                var tool = Anonymous(draft, recipe, model, "type = \"image_generation\"");
                Post(draft, recipe, "responses", Json($"new {{ model = \"gpt-5\", input = \"draw a fox\", tools = new[] {{ {tool} }} }}"));
                break;
            case Shape.JsonText:
                Post(draft, recipe, Path(recipe), $"new StringContent({Text(draft, recipe, model)}, Encoding.UTF8, \"application/json\")");
                break;
            case Shape.Dictionary:
                Post(draft, recipe, Path(recipe), Json(Keyed(draft, recipe, model, "Dictionary<string, object>", "new[] { new { image_url = Picture.DataUri } }")));
                break;
            case Shape.JsonObject:
                Post(draft, recipe, Path(recipe), Json(Keyed(draft, recipe, model, "JsonObject", "new JsonArray(new JsonObject { [\"image_url\"] = Picture.DataUri })")));
                break;
            case Shape.DataType:
                Post(draft, recipe, Path(recipe), Json(DataType(draft, recipe, model)));
                break;
            case Shape.Multipart:
                Post(draft, recipe, Path(recipe), Form(draft, recipe, model));
                break;
        }
    }

    private static string Path(Recipe recipe) => recipe.IsEdit ? "images/edits" : "images/generations";

    private static string Json(string body) => $"JsonContent.Create({body})";

    private static string Quote(SetParameter parameter) => parameter.Name is "n" or "output_compression" ? parameter.Value : $"\"{parameter.Value}\"";

    private static void Post(Draft draft, Recipe recipe, string path, string content)
    {
        draft.Statements.Add($"var content = {content};");
        switch (recipe.Place)
        {
            case Place.Service:
                draft.Types.Add($$"""
                    sealed class Api
                    {
                        private readonly HttpClient _http = new() { BaseAddress = new Uri("{{Url}}") };

                        public async Task<int> PostAsync(string path, HttpContent content)
                        {
                            _http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
                            return (int)(await _http.PostAsync(path, content)).StatusCode;
                        }
                    }
                    """);
                draft.Statements.Add($"Console.WriteLine(await new Api().PostAsync(\"{path}\", content));");
                return;
            case Place.Library:
                draft.LibraryTypes.Add($$"""
                    public static class Api
                    {
                        public static async Task<int> PostAsync(string path, HttpContent content)
                        {
                            var http = new HttpClient();
                            http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
                            return (int)(await http.PostAsync("{{Url}}" + path, content)).StatusCode;
                        }
                    }
                    """);
                draft.Statements.Add($"Console.WriteLine(await Api.PostAsync(\"{path}\", content));");
                return;
            case Place.Field:
                draft.Types.Add($"static class Urls {{ public const string Images = \"{Url}{path}\"; }}");
                break;
        }

        draft.Statements.Add("var http = new HttpClient();");
        draft.Statements.Add("http.DefaultRequestHeaders.Authorization = new(\"Bearer\", \"sk-demo\");");
        draft.Statements.Add($"var response = await http.PostAsync({(recipe.Place == Place.Field ? "Urls.Images" : $"\"{Url}{path}\"")}, content);");
        draft.Statements.Add("Console.WriteLine((int)response.StatusCode);");
    }

    private static string Anonymous(Draft draft, Recipe recipe, string model, string? first = null)
    {
        var members = new List<string>();
        var changes = new List<string>();
        if (first is not null)
        {
            members.Add(first);
        }

        members.Add(model == "model" ? "model" : $"model = {model}");
        if (first is null)
        {
            members.Add("prompt = \"a fox\"");
        }

        if (recipe.IsEdit)
        {
            members.Add("images = new[] { new { image_url = Picture.DataUri } }");
        }

        foreach (var parameter in recipe.Parameters)
        {
            switch (parameter.Way)
            {
                case Way.Variable or Way.Later:
                    draft.Statements.Add($"var {parameter.Name} = {Quote(parameter)};");
                    members.Add(parameter.Name);
                    break;
                case Way.ConditionalValue when parameter.Name is "background" or "quality":
                    members.Add($"{parameter.Name} = args.Length > 0 ? \"auto\" : {Quote(parameter)}");
                    break;
                case Way.Helper or Way.Lambda:
                    draft.Types.Add($"static class {ObjectWriter.Title(parameter.Name)}Value {{ public static {(Quote(parameter)[0] == '"' ? "string" : "int")} Get() => {Quote(parameter)}; }}");
                    members.Add($"{parameter.Name} = {ObjectWriter.Title(parameter.Name)}Value.Get()");
                    break;
                case Way.With when parameter.Name is "background" or "quality":
                    members.Add($"{parameter.Name} = \"auto\"");
                    changes.Add($"{parameter.Name} = {Quote(parameter)}");
                    break;
                default:
                    members.Add($"{parameter.Name} = {Quote(parameter)}");
                    break;
            }
        }

        var creation = $"new {{ {string.Join(", ", members)} }}";
        if (changes.Count == 0 && recipe.Style % 2 == 0)
        {
            return creation;
        }

        draft.Statements.Add($"var body = {creation};");
        return changes.Count == 0 ? "body" : $"body with {{ {string.Join(", ", changes)} }}";
    }

    private static string Keyed(Draft draft, Recipe recipe, string model, string type, string images)
    {
        var isIndexed = recipe.Style % 2 == 0;
        var writer = new ObjectWriter(draft, type, "body")
        {
            Access = parameter => $"[\"{parameter.Name}\"]",
            Element = (parameter, value) => Pair(parameter.Name, value),
            Value = Quote,
            ValueType = parameter => Quote(parameter)[0] == '"' ? "string" : "int",
            HasNulls = type == "JsonObject",
            Fixed = [Pair("model", model), Pair("prompt", "\"a fox\""), .. recipe.IsEdit ? [Pair("images", images)] : Array.Empty<string>()],
        };
        return writer.Write(recipe.Parameters, canBeInline: recipe.Style % 3 == 0, isShared: false);

        string Pair(string name, string value) => isIndexed ? $"[\"{name}\"] = {value}" : $"{{ \"{name}\", {value} }}";
    }

    private static string DataType(Draft draft, Recipe recipe, string model)
    {
        var isRecord = recipe.Style % 2 == 0;
        var hasDefault = recipe.Style % 3 == 0 && !LibraryShapes.IsLocal(model);
        var properties = recipe.Parameters.Select(parameter => Property(parameter.Name, Quote(parameter)[0] == '"' ? "string?" : "int?", ""));
        draft.Types.Add(string.Join('\n',
        [
            $"sealed {(isRecord ? "record" : "class")} Body",
            "{",
            Property("model", "string", hasDefault ? $" = {model};" : " = \"\";"),
            Property("prompt", "string", " = \"a fox\";"),
            .. recipe.IsEdit ? [Property("images", "object?", "")] : Array.Empty<string>(),
            .. properties,
            "}",
        ]));
        var writer = new ObjectWriter(draft, "Body", "body")
        {
            Access = parameter => "." + ObjectWriter.Title(parameter.Name),
            Element = (parameter, value) => $"{ObjectWriter.Title(parameter.Name)} = {value}",
            Value = Quote,
            ValueType = parameter => Quote(parameter)[0] == '"' ? "string" : "int",
            IsRecord = isRecord,
            Fixed =
            [
                .. hasDefault ? Array.Empty<string>() : [$"Model = {model}"],
                .. recipe.IsEdit ? ["Images = new[] { new { image_url = Picture.DataUri } }"] : Array.Empty<string>(),
            ],
        };
        return writer.Write(recipe.Parameters, canBeInline: recipe.Style % 4 == 0, isShared: false);

        static string Property(string name, string type, string initial) =>
            $"    [JsonPropertyName(\"{name}\"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]\n    public {type} {ObjectWriter.Title(name)} {{ get; set; }}{initial}";
    }

    private static string Text(Draft draft, Recipe recipe, string model)
    {
        var members = recipe.Parameters.Select(parameter => (parameter.Name, Value: Quote(parameter), parameter.Way)).Prepend((Name: "prompt", Value: "\"a fox\"", Way: Way.Initializer)).ToList();
        var isLiteral = model.StartsWith('"');
        switch (recipe.Style % 4)
        {
            case 0 when isLiteral:
                draft.Statements.Add($"var json = \"\"\"{{\"model\":{model},{string.Join(',', members.Select(member => $"\"{member.Name}\":{member.Value}"))}}}\"\"\";");
                break;
            case 1:
                draft.Statements.Add($"var json = \"{{\\\"model\\\":\\\"\" + {model} + \"\\\",{string.Join(',', members.Select(Escaped))}}}\";");
                break;
            case 2:
                draft.Statements.Add("var builder = new StringBuilder(\"{\");");
                draft.Statements.Add($"builder.Append(\"\\\"model\\\":\\\"\").Append({model}).Append(\"\\\"\");");
                draft.Statements.AddRange(members.Select(member => $"builder.Append(\",{Escaped(member)}\");"));
                draft.Statements.Add("var json = builder.Append(\"}\").ToString();");
                break;
            default:
                foreach (var (name, value, _) in members.Where(member => member.Way is Way.Variable or Way.Later))
                {
                    draft.Statements.Add($"var {name} = {value};");
                }

                draft.Statements.Add($"var json = $$\"\"\"{{\"model\":\"{{{{{model}}}}}\",{string.Join(',', members.Select(Hole))}}}\"\"\";");
                break;
        }

        return "json";

        static string Escaped((string Name, string Value, Way Way) member) => $"\\\"{member.Name}\\\":{member.Value.Replace("\"", "\\\"", StringComparison.Ordinal)}";

        static string Hole((string Name, string Value, Way Way) member)
        {
            var isHole = member.Way is Way.Variable or Way.Later;
            var value = !isHole ? member.Value : member.Value[0] == '"' ? $"\"{{{{{member.Name}}}}}\"" : $"{{{{{member.Name}}}}}";
            return $"\"{member.Name}\":{value}";
        }
    }

    private static string Form(Draft draft, Recipe recipe, string model)
    {
        var first = recipe.Parameters.Where(parameter => parameter.Way is Way.Initializer or Way.ConditionalValue).ToList();
        string[] elements =
        [
            $"{{ new StringContent({model}), \"model\" }}",
            "{ new StringContent(\"a fox\"), \"prompt\" }",
            "{ new ByteArrayContent(Picture.Bytes), \"image\", \"fox.png\" }",
            .. first.Select(parameter => $"{{ new StringContent(\"{parameter.Value}\"), \"{parameter.Name}\" }}"),
        ];
        draft.Statements.Add($"var form = new MultipartFormDataContent {{ {string.Join(", ", elements)} }};");
        foreach (var parameter in recipe.Parameters.Except(first))
        {
            var add = $"Add(new StringContent(\"{parameter.Value}\"), \"{parameter.Name}\")";
            var title = ObjectWriter.Title(parameter.Name);
            switch (parameter.Way)
            {
                case Way.Variable:
                    draft.Statements.Add($"var field{title} = new StringContent(\"{parameter.Value}\");");
                    draft.Statements.Add($"form.Add(field{title}, \"{parameter.Name}\");");
                    break;
                case Way.Helper:
                    draft.Types.Add($"static class {title}Field {{ public static void AddTo(MultipartFormDataContent target) => target.{add}; }}");
                    draft.Statements.Add($"{title}Field.AddTo(form);");
                    break;
                case Way.Extension:
                    draft.Types.Add($"static class {title}Extensions {{ public static MultipartFormDataContent With{title}(this MultipartFormDataContent target, string value) {{ target.Add(new StringContent(value), \"{parameter.Name}\"); return target; }} }}");
                    draft.Statements.Add($"form.With{title}(\"{parameter.Value}\");");
                    break;
                case Way.Conditional:
                    draft.Statements.Add($"if (args.Length == 0) {{ form.{add}; }}");
                    break;
                case Way.Loop:
                    draft.Statements.Add($"foreach (var (name, value) in new[] {{ (\"{parameter.Name}\", \"{parameter.Value}\") }}) {{ form.Add(new StringContent(value), name); }}");
                    break;
                case Way.Lambda:
                    draft.Statements.Add($"Action<string, string> add{title} = (name, value) => form.Add(new StringContent(value), name);");
                    draft.Statements.Add($"add{title}(\"{parameter.Name}\", \"{parameter.Value}\");");
                    break;
                case Way.Library:
                    draft.LibraryTypes.Add($"public static class {title}Field {{ public static void AddTo(MultipartFormDataContent target) => target.{add}; }}");
                    draft.Statements.Add($"{title}Field.AddTo(form);");
                    break;
                default:
                    draft.Statements.Add($"form.{add};");
                    break;
            }
        }

        return "form";
    }
}
