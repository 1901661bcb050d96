namespace GptImage.Analyzers.Tests.Files;

/// <summary>Which ids of a configuration file name the model to use, format by format.</summary>
public sealed class ConfiguredModelTests
{
    [Fact]
    public Task A_model_in_app_settings_is_reported() => Reports("appsettings.Production.json",
        """
        {
          // The model of all pictures.
          "Images": {
            "Model": "{|GIM006:gpt-image-1|}", /* was dall-e-3 */
            "Size": "1024x1024",
          },
          "OpenAI": { "ImageModelId": "{|GIM006:gpt-image-1.5|}", "Models": { "Image": "{|GIM006:gpt-image-1-mini|}" } },
          "Escaped": { "Model": "{|GIM006:gpt\u002dimage-1|}" },
          "Relay": { "Model": "{|GIM006:openai/gpt-image-1|}", "Endpoint": "https://api.apiyi.com/v1" },
        }
        """);

    [Fact]
    public Task A_model_in_launch_settings_is_reported() => Reports("Properties/launchSettings.json",
        """
        {
          "profiles": {
            "App": {
              "commandName": "Project",
              "commandLineArgs": "--verbose --Images:Model {|GIM006:gpt-image-1|} --n=2",
              "environmentVariables": { "Images__Model": "{|GIM006:gpt-image-1.5|}" }
            }
          }
        }
        """);

    [Fact]
    public Task A_model_in_the_settings_of_functions_is_reported() => Reports("local.settings.json",
        """
        { "IsEncrypted": false, "Values": { "Images:Model": "{|GIM006:gpt-image-1|}" } }
        """);

    [Fact]
    public Task A_model_in_an_environment_file_is_reported() => Reports(".env.local",
        """
        # OPENAI_IMAGE_MODEL=gpt-image-1
        OPENAI_API_KEY=sk-1
        OPENAI_IMAGE_MODEL={|GIM006:gpt-image-1|} # the old one
        export DRAFT_MODEL="{|GIM006:gpt-image-1-mini|}"
        NAME_OF_BUCKET=gpt-image-1
        """);

    [Fact]
    public Task A_model_in_a_compose_file_is_reported() => Reports("docker-compose.override.yml",
        """
        services:
          pictures:
            image: contoso/pictures:1
            command: ["dotnet", "Pictures.dll", "--model", "{|GIM006:gpt-image-1|}"]
            environment:
              - OPENAI_IMAGE_MODEL={|GIM006:gpt-image-1|}
              - DRAFT_MODEL=${DRAFT_MODEL:-{|GIM006:gpt-image-1-mini|}}
            labels:
              com.contoso.model: gpt-image-1
          other:
            environment:
              Images__Model: '{|GIM006:gpt-image-1.5|}' # comment
        """);

    [Fact]
    public Task A_model_in_values_of_helm_is_reported() => Reports("charts/pictures/values.yaml",
        """
        # model: gpt-image-1
        pictures:
          model: {|GIM006:gpt-image-1|}
          env:
          - name: LOG_LEVEL
            value: debug
          - name: OPENAI_IMAGE_MODEL
            value: "{|GIM006:gpt-image-1.5|}"
          notes: |
            model: gpt-image-1
          replicas: 2
        """);

    [Fact]
    public Task A_model_in_an_application_configuration_is_reported() => Reports("Web.config",
        """
        <?xml version="1.0"?>
        <configuration>
          <!-- <add key="ImageModel" value="gpt-image-1" /> -->
          <appSettings>
            <add key="Title" value="gpt-image-1" />
            <add key="ImageModel" value="{|GIM006:gpt-image-1|}" />
          </appSettings>
          <applicationSettings>
            <My.Settings><setting name="DraftModel" serializeAs="String"><value> {|GIM006:gpt-image-1-mini|} </value></setting></My.Settings>
          </applicationSettings>
          <openai imageModel='{|GIM006:gpt-image-1.5|}'/>
        </configuration>
        """);

    [Fact]
    public Task A_model_in_bicep_is_reported() => Reports("infra/main.bicep",
        """
        // param imageModel string = 'gpt-image-1'
        param imageModel string = '{|GIM006:gpt-image-1|}'
        param title string = 'gpt-image-1'
        resource app 'Microsoft.Web/sites@2024-04-01' = {
          name: 'gpt-image-1'
          properties: {
            siteConfig: {
              appSettings: [
                { name: 'Images__Model', value: '{|GIM006:gpt-image-1.5|}' }
                {
                  name: 'Other'
                  value: 'gpt-image-1'
                }
              ]
            }
          }
        }
        """);

    [Fact]
    public Task A_model_in_terraform_is_reported() => Reports("infra/main.tf",
        """
        variable "image_model" {
          type    = string
          default = "{|GIM006:gpt-image-1|}" # the old one
        }

        locals {
          title = "gpt-image-1"
        }

        resource "azurerm_linux_web_app" "app" {
          app_settings = {
            OPENAI_IMAGE_MODEL = "{|GIM006:gpt-image-1.5|}"
            "Images__Model"    = "{|GIM006:gpt-image-1-mini|}"
          }
        }
        """);

    [Theory]
    [InlineData("""{ "AzureOpenAI": { "ImageModel": "gpt-image-1" } }""")]
    [InlineData("""{ "Images": { "DeploymentName": "gpt-image-1", "Deployments": { "Model": "gpt-image-1" } } }""")]
    [InlineData("""{ "Images": { "Model": "gpt-image-1", "Endpoint": "https://contoso.openai.azure.com/" } }""")]
    public Task The_name_of_a_deployment_is_none(string text) => Reports("appsettings.json", text);

    [Theory]
    [InlineData("""{ "Models": [ { "Id": "gpt-image-1", "Model": "gpt-image-1" } ] }""")]
    [InlineData("""{ "Models": [ "gpt-image-1", "gpt-image-2" ] }""")]
    [InlineData("""{ "LlmModels": [ { "Name": "gpt-image-1", "Cost": { "Input": 5 } } ] }""")]
    [InlineData("""{ "Tiers": { "Basic": { "Model": "gpt-image-1", "Prices": { "Image": 0.04 } } } }""")]
    [InlineData("""{ "Prices": { "gpt-image-1": 0.04 }, "AllowedModel": "gpt-image-1" }""")]
    public Task An_entry_of_a_catalogue_is_none(string text) => Reports("appsettings.json", text);

    [Theory]
    [InlineData("""{ "Images": { "ServiceId": "gpt-image-1", "ModelDisplayName": "gpt-image-1", "Bucket": "gpt-image-1" } }""")]
    [InlineData("""{ "Images": { "Description": "The model: gpt-image-1", "Model": "gpt-image-1-deployment", "Title": "model=gpt-image-1" } }""")]
    [InlineData("""{ "Chat": { "Model": "gpt-5" }, "Images": { "Model": "gpt-image-2" } }""")]
    public Task A_label_or_another_name_is_none(string text) => Reports("appsettings.json", text);

    [Theory]
    [InlineData("""{ "Images": { "Model": "openai/gpt-image-1", "BaseUrl": "https://openrouter.ai/api/v1" } }""")]
    [InlineData("""{ "Images": { "Model": "gpt-image-1", "Provider": "Replicate" } }""")]
    public Task Another_vendors_model_is_none(string text) => Reports("appsettings.json", text);

    [Fact]
    public Task A_URL_counts_for_the_settings_that_are_called_like_it() => Reports(".env",
        """
        AZURE_OPENAI_ENDPOINT=https://contoso.openai.azure.com
        RELAY_BASE_URL=https://relay.contoso.com/v1
        RELAY_MODEL=gpt-image-1
        OPENAI_IMAGE_MODEL={|GIM006:gpt-image-1|}
        """);

    [Theory]
    [InlineData("models.json", """{ "Images": { "Model": "gpt-image-1" } }""")]
    [InlineData("package.json", """{ "model": "gpt-image-1" }""")]
    [InlineData("notes.txt", "MODEL=gpt-image-1")]
    public Task A_file_that_is_no_configuration_is_not_read(string name, string text) => Reports(name, text);

    [Theory]
    [InlineData("appsettings.json", "{ \"A\": { \"Model\": \"{|GIM006:gpt-image-1|}\" }, \"B\": ")]
    [InlineData("appsettings.json", "gpt-image-1 \0\u0001\uFFFD \"Model\": \"gpt-image-1\"")]
    [InlineData("web.config", "<a Model=\"{|GIM006:gpt-image-1|}\" b=\"")]
    [InlineData("values.yaml", "model: {|GIM006:gpt-image-1|}\n - - x\n\t: [")]
    [InlineData("main.tf", "model = \"{|GIM006:gpt-image-1|}\" ]}]} = \"")]
    public Task A_file_that_breaks_off_is_read_up_to_there(string name, string text) => Reports(name, text);

    [Fact]
    public Task A_file_with_thousands_of_levels_is_survived() => Reports("appsettings.json", "{ \"Model\": \"{|GIM006:gpt-image-1|}\", \"A\": " + new string('[', 100_000));

    private static Task Reports(string name, string text) => new TestProject().AdditionalFile("/0/" + name, text).ReportsAsync();
}
