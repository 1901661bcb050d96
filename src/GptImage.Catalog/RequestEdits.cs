namespace GptImage.Catalog;

/// <summary>Changes to requests, as a whole.</summary>
public static class RequestEdits
{
    /// <summary>The request after all <paramref name="edits"/>. The given one stays as it is. Applying the same edits again changes nothing.</summary>
    public static ImageRequest Apply(ImageRequest request, IEnumerable<RequestEdit> edits)
    {
        var model = request.Model;
        var parameters = Copy(request.Parameters);
        foreach (var edit in edits)
        {
            if (edit.Parameter == ParameterNames.Model)
            {
                model = edit.Value;
            }
            else if (edit.Value is { } value)
            {
                parameters[edit.Parameter] = ParameterValue.Of(value);
            }
            else
            {
                parameters.Remove(edit.Parameter);
            }
        }

        return request with { Model = model, Parameters = parameters };
    }

    /// <summary>The edits that lead from one request to the other: the model's first, then the parameters in the order in which they are sent.</summary>
    internal static List<RequestEdit> Between(ImageRequest from, ImageRequest to)
    {
        var edits = new List<RequestEdit>();
        if (to.Model is { } model && model != from.Model)
        {
            edits.Add(RequestEdit.Replace(ParameterNames.Model, model));
        }

        foreach (var sent in from.Parameters)
        {
            if (!to.Parameters.TryGetValue(sent.Key, out var value))
            {
                edits.Add(RequestEdit.Remove(sent.Key));
            }
            else if (value != sent.Value && value.Text is { } text)
            {
                edits.Add(RequestEdit.Replace(sent.Key, text));
            }
        }

        foreach (var sent in to.Parameters)
        {
            if (!from.Parameters.ContainsKey(sent.Key) && sent.Value.Text is { } text)
            {
                edits.Add(RequestEdit.Add(sent.Key, text));
            }
        }

        return edits;
    }

    private static Dictionary<string, ParameterValue> Copy(IReadOnlyDictionary<string, ParameterValue> parameters)
    {
        var copy = new Dictionary<string, ParameterValue>(parameters.Count, StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            copy.Add(parameter.Key, parameter.Value);
        }

        return copy;
    }
}
