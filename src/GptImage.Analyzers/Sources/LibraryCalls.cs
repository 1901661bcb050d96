namespace GptImage.Analyzers.Sources;

/// <summary>What calls of the base class library, and of types that are built like it, do with values that they are given. A name that is not listed is not understood.</summary>
internal static class LibraryCalls
{
    /// <summary>How the names of the framework's assemblies begin, and of those that are used like it: what they do with a body is what they say.</summary>
    public static readonly string[] Framework = ["System", "Microsoft", "netstandard", "mscorlib", "Newtonsoft"];

    /// <summary>The result is what the call is made on, in another form: a copy, a view, an awaitable.</summary>
    public static readonly HashSet<string> SameValue =
    [
        "ToList", "ToArray", "ToImmutableArray", "ToImmutableList", "ToFrozenDictionary", "ToImmutableDictionary", "AsReadOnly", "AsEnumerable", "AsSpan", "AsMemory",
        "Cast", "OfType", "ConfigureAwait", "AsTask", "GetAwaiter", "GetResult", "WaitAsync", "AsQueryable",
    ];

    /// <summary>The result has elements of what the call is made on, and of the arguments.</summary>
    public static readonly HashSet<string> SomeElements =
    [
        "Where", "OrderBy", "OrderByDescending", "Order", "OrderDescending", "ThenBy", "ThenByDescending", "Take", "TakeLast", "TakeWhile", "Skip", "SkipLast", "SkipWhile",
        "Distinct", "DistinctBy", "Reverse", "Concat", "Union", "Except", "Intersect", "GetRange", "Slice",
    ];

    /// <summary>The result is one element.</summary>
    public static readonly HashSet<string> OneElement =
    [
        "First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "ElementAt", "ElementAtOrDefault", "Find", "FindLast", "Peek", "Dequeue", "Pop",
        "MinBy", "MaxBy", "GetValue",
    ];

    /// <summary>Their functions are given the elements, each by itself.</summary>
    public static readonly HashSet<string> GiveElements =
    [
        "Select", "Where", "ForEach", "First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "Any", "All", "Count", "OrderBy", "OrderByDescending",
        "ThenBy", "ThenByDescending", "ToDictionary", "ToLookup", "GroupBy", "TakeWhile", "SkipWhile", "SelectMany", "ConvertAll", "Find", "FindAll", "Exists", "TrueForAll",
        "MinBy", "MaxBy", "DistinctBy", "Sum", "Min", "Max", "ForEachAsync",
    ];

    /// <summary>Their functions are called for their result alone.</summary>
    public static readonly HashSet<string> GiveResults = ["Run", "StartNew", "EnsureInitialized"];

    /// <summary>The last argument becomes an element; of a dictionary under the first.</summary>
    public static readonly HashSet<string> AddOne =
        ["Add", "TryAdd", "Insert", "Enqueue", "Push", "AddLast", "AddFirst", "Append", "Prepend", "SetItem", "SetValue", "GetOrAdd", "AddOrUpdate"];

    /// <summary>The elements of the last argument become elements.</summary>
    public static readonly HashSet<string> AddMany = ["AddRange", "InsertRange", "UnionWith", "PushRange"];

    /// <summary>What is asked of a collection, or taken out of it: no element comes in.</summary>
    public static readonly HashSet<string> AddNothing =
    [
        "Remove", "RemoveAt", "RemoveAll", "RemoveRange", "TryRemove", "Clear", "Contains", "ContainsKey", "ContainsValue", "TryGetValue", "GetValueOrDefault", "IndexOf",
        "LastIndexOf", "BinarySearch", "FindIndex", "Exists", "Any", "All", "Count", "Min", "Max", "Sum", "ToString", "GetHashCode", "Equals", "GetEnumerator", "CopyTo", "TrimExcess",
        "EnsureCapacity", "Sort", "ForEach", "Select", "SelectMany", "ToDictionary", "ToLookup", "ToHashSet", "GroupBy", "Zip", "ConvertAll", "SequenceEqual", "Aggregate",
        "TryDequeue", "TryPeek", "TryPop", "Invoke", "FindAll", "TrueForAll", "Chunk", "Wait", "ContinueWith", "Dispose",
        .. SameValue, .. SomeElements, .. OneElement,
    ];
}
