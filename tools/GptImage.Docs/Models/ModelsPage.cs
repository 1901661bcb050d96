namespace GptImage.Docs.Models;

/// <summary>The page of the models. All of it comes from the catalogue.</summary>
internal static class ModelsPage
{
    public static string Write() =>
        $"""
        # Models

        <!-- Written by `dotnet run --project tools/GptImage.Docs` from src/GptImage.Catalog. Changes by hand are lost. -->

        For anyone who chooses a model, or asks what one accepts, costs and when it ends.

        What the catalogue knows, as of 22 November 2026. Where sources disagree, the catalogue takes a side: see [Disputed facts](#disputed-facts).
        No call was made to find these facts. {SourceMarks.Legend}

        ## Lifecycle

        *Legacy* models are those to leave. Every other one is *current*, and may be the target of a migration.
        The replacement is the one that OpenAI names; the target is your choice ([settings](configuration.md)).

        {LifecycleTable.Write()}
        ## Endpoints

        Who serves what. Models that have ended are shown as they were served.

        {EndpointTable.Write()}
        ## Sizes

        {SizeTable.Write()}
        ## Parameters

        A parameter that is not in a table is not judged. "Unknown" means that the API responds `Unknown parameter`; "refused" means that it knows
        the parameter and responds with 400 for this model. The default is what the API takes when the parameter is absent.

        ### OpenAI's models

        apiyi relays them with the same rules, on the endpoints above. Azure takes the same except WebP, and makes images of quality `high` where nothing is said.

        {ParameterTable.Write(Catalog.Provider.OpenAI)}
        ### apiyi's own models

        {ParameterTable.Write(Catalog.Provider.Apiyi)}
        ### Output formats

        {OutputFormatTable.Write()}
        ## Prices

        US dollars. Nothing here is an offer: look at the provider's page before you calculate with it.

        ### By token

        For one million tokens.

        {PriceTables.ByToken()}
        ### By image

        The output alone; what is read comes on top.

        {PriceTables.ByImage()}
        ### Output tokens of an image of 1024x1024

        The same word buys another number of tokens on another model.

        {PriceTables.OutputTokens()}
        ## What changes on the way to another model

        For each legacy model, what it accepts and the target does not, and what a migration makes of it. What is not listed stays as it is.
        "Decision" means [GIM002](rules/GIM002.md): nothing is changed until a person chooses.

        {MigrationTable.Write()}
        ## Disputed facts

        {DisputeList.Write()}
        """.TrimEnd('\n') + "\n";
}
