using System.Text;

namespace GptImage.Catalog;

/// <summary>Values as an English list.</summary>
internal static class Listing
{
    /// <summary><c>'a'</c>, <c>'a' and 'b'</c>, <c>'a', 'b' and 'c'</c>; the API's own messages put a comma before the last "and" of three.</summary>
    public static string Of(IReadOnlyList<string> values, bool serialComma = false)
    {
        var text = new StringBuilder();
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
            {
                var isLast = i == values.Count - 1;
                text.Append(!isLast ? ", " : serialComma && values.Count > 2 ? ", and " : " and ");
            }

            text.Append('\'').Append(values[i]).Append('\'');
        }

        return text.ToString();
    }
}
