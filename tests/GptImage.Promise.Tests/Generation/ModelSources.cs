namespace GptImage.Promise.Tests;

/// <summary>Writes where an id comes from.</summary>
internal static class ModelSources
{
    /// <summary>Declares what is needed and returns the expression that is sent.</summary>
    public static string Write(Draft draft, ModelSource source, string id)
    {
        var literal = $"\"{id}\"";
        return source switch
        {
            ModelSource.Local => Statement($"var model = {literal};", "model"),
            ModelSource.Constant => Type($"static class Models {{ public const string Image = {literal}; }}", "Models.Image"),
            ModelSource.StaticField => Type($"static class Models {{ public static readonly string Image = {literal}; }}", "Models.Image"),
            ModelSource.Setting => Both("var settings = new Settings();", $"sealed class Settings {{ public string Model {{ get; set; }} = {literal}; }}", "settings.Model"),
            ModelSource.OptionalParameter => Type($"static class Models {{ public static string Pick(string model = {literal}) => model; }}", "Models.Pick()"),
            ModelSource.Fallback => Statement($"var model = Environment.GetEnvironmentVariable(\"PROMISE_IMAGE_MODEL\") ?? {literal};", "model"),
            ModelSource.Conditional => Statement($"var model = args.Length > 0 ? \"gpt-image-1.5\" : {literal};", "model"),
            ModelSource.EnumMap => Type(
                $"enum Tier {{ Plain, Best }}\nstatic class Tiers {{ public static string Of(Tier tier) => tier switch {{ Tier.Plain => \"gpt-image-1-mini\", _ => {literal} }}; }}",
                "Tiers.Of(Tier.Best)"),
            ModelSource.Dictionary => Statement($"var models = new Dictionary<string, string> {{ [\"draw\"] = {literal} }};", "models[\"draw\"]"),
            ModelSource.List => Statement($"var models = new List<string> {{ {literal} }};", "models[0]"),
            ModelSource.Method => Type($"static class Models {{ public static string Find() {{ return {literal}; }} }}", "Models.Find()"),
            ModelSource.Lambda => Statement($"Func<string> model = () => {literal};", "model()"),
            ModelSource.Lazy => Statement($"var model = new Lazy<string>(() => {literal});", "model.Value"),
            ModelSource.Pattern => Statement($"string? configured = {literal};\nif (configured is not {{ }} model) return;", "model"),
            ModelSource.InterfaceProperty => Both(
                "INames names = new Names();", $"interface INames {{ string Image {{ get; }} }}\nsealed class Names : INames {{ public string Image => {literal}; }}", "names.Image"),
            ModelSource.Record => Both($"var job = new Job({literal}, \"a fox\");", "sealed record Job(string Model, string Prompt);", "job.Model"),
            ModelSource.Tuple => Statement($"var (model, prompt) = ({literal}, \"a fox\");", "model"),
            ModelSource.LibraryConstant => Library($"public static class ImageModels {{ public const string Default = {literal}; }}", "ImageModels.Default"),
            ModelSource.LibraryProperty => Library($"public static class ImageModels {{ public static string Default => {literal}; }}", "ImageModels.Default"),
            _ => literal,
        };

        string Statement(string statement, string expression)
        {
            draft.Statements.AddRange(statement.Split('\n'));
            return expression;
        }

        string Type(string type, string expression)
        {
            draft.Types.Add(type);
            return expression;
        }

        string Library(string type, string expression)
        {
            draft.LibraryTypes.Add(type);
            return expression;
        }

        string Both(string statement, string type, string expression)
        {
            draft.Types.Add(type);
            return Statement(statement, expression);
        }
    }
}
