namespace GptImage.ConfigurationFiles;

/// <summary>How a configuration file is written.</summary>
internal enum ConfigurationFormat
{
    /// <summary>It is none that is read.</summary>
    None,

    /// <summary>JSON with comments and trailing commas.</summary>
    Json,

    /// <summary>Lines <c>NAME=value</c>: <c>.env</c>.</summary>
    Environment,

    /// <summary>YAML: compose files, Helm values, pipelines.</summary>
    Yaml,

    /// <summary>XML: <c>web.config</c> and <c>app.config</c>.</summary>
    Xml,

    /// <summary>Bicep and Terraform, whose strings are read beside the names they are given to.</summary>
    Template,
}
