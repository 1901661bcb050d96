using CsCheck;

namespace GptImage.Promise.Tests;

/// <summary>Draws recipes whose requests are ones that the legacy model accepts.</summary>
internal static class RecipeGen
{
    private static readonly Gen<string> Model = Gen.Frequency((5, "gpt-image-1"), (2, "gpt-image-1-mini"), (2, "gpt-image-1.5"));

    // The plain ways are the most frequent, as they are in programs.
    private static readonly Gen<Way> AnyWay = Gen.Frequency((6, Gen.Const(Way.Initializer)), (3, Gen.Const(Way.Later)), (6, Gen.Enum<Way>()));

    private static readonly Gen<ModelSource> AnySource = Gen.Frequency((4, Gen.Const(ModelSource.Literal)), (10, Gen.Enum<ModelSource>()));

    private static readonly Gen<Trivia> AnyTrivia = Gen.Frequency((3, Gen.Const(Trivia.None)), (2, Gen.Enum<Trivia>()));

    public static Gen<Recipe> Recipes { get; } =
        from model in Model
        from source in AnySource
        from shape in Gen.Enum<Shape>()
        from place in Gen.Enum<Place>()
        from isEdit in Gen.Bool
        from parameters in Parameters(model, shape, CanEdit(shape) && (isEdit || shape == Shape.Multipart))
        from trivia in AnyTrivia
        from style in Gen.Int[0, 11]
        select new Recipe(model, source, shape, place, CanEdit(shape) && (isEdit || shape == Shape.Multipart), parameters, trivia, style);

    private static bool CanEdit(Shape shape) => shape is not (Shape.ResponsesTool or Shape.NestedAnonymousTool or Shape.JsonText);

    private static Gen<IReadOnlyList<SetParameter>> Parameters(string model, Shape shape, bool isEdit)
    {
        var isTool = shape is Shape.ResponsesTool or Shape.NestedAnonymousTool;
        var background = One("background", 4, Gen.Frequency((2, "transparent"), (2, "opaque"), (1, "auto")));
        var quality = One("quality", 5, Gen.OneOf("low", "medium", "high", "auto"));
        var size = One("size", 5, Gen.OneOf("1024x1024", "1536x1024", "1024x1536", "auto"));
        var format = One("output_format", 2, Gen.OneOf("png", "webp"));
        var compression = One("output_compression", 1, Gen.Const("100"));
        var moderation = One("moderation", isEdit ? 0 : 1, Gen.OneOf("low", "auto"));
        var count = One("n", isTool ? 0 : 2, Gen.OneOf("1", "2"));
        var fidelity = One("input_fidelity", isEdit ? 4 : isTool ? 2 : 0, model == "gpt-image-1-mini" ? Gen.Const("low") : Gen.OneOf("low", "high"));
        return Gen.Select(background, quality, size, format, compression, moderation, count, fidelity)
            .Select(IReadOnlyList<SetParameter> (drawn) =>
                [.. new[] { drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4, drawn.Item5, drawn.Item6, drawn.Item7, drawn.Item8 }.OfType<SetParameter>()]);
    }

    /// <summary>The parameter in so many of ten programs.</summary>
    private static Gen<SetParameter?> One(string name, int ofTen, Gen<string> value) => Gen.Select(Gen.Int[0, 9], value, AnyWay, Gen.Int[0, 2])
        .Select((draw, text, way, spelling) => draw < ofTen ? new SetParameter(name, text, way, spelling) : null);
}
