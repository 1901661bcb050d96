namespace GptImage.Analyzers.Tests.RawRequests;

/// <summary>Requests as <c>MultipartFormDataContent</c>, the way edits are sent.</summary>
public sealed class MultipartTests
{
    [Fact]
    public Task Added_part_by_part() => FixesAsync(
        """
        using var form = new MultipartFormDataContent();
                form.Add(new StringContent({|GIM001:"gpt-image-1"|}), "model");
                form.Add(new StringContent(prompt), "prompt");
                // keep the face
                form.Add(new StringContent("high"), "input_fidelity");
                form.Add(new StringContent("medium"), "quality");
                form.Add(new StreamContent(photo), "image", "photo.png");
        """,
        """
        using var form = new MultipartFormDataContent();
                form.Add(new StringContent("gpt-image-2"), "model");
                form.Add(new StringContent(prompt), "prompt");
                // keep the face
                form.Add(new StringContent("medium"), "quality");
                form.Add(new StreamContent(photo), "image", "photo.png");
        """);

    [Fact]
    public Task Collection_initializer() => FixesAsync(
        """
        using var form = new MultipartFormDataContent
                {
                    { new StringContent({|GIM001:"gpt-image-1-mini"|}), "model" },
                    { new StringContent(prompt), "prompt" },
                    {|GIM107:{ new StringContent("b64_json"), "response_format" }|},
                    { new StreamContent(photo), "image[]", "photo.png" },
                };
        """,
        """
        using var form = new MultipartFormDataContent
                {
                    { new StringContent("gpt-image-2"), "model" },
                    { new StringContent(prompt), "prompt" },
                    { new StreamContent(photo), "image[]", "photo.png" },
                };
        """);

    [Fact]
    public Task Quoted_names() => FixesAsync(
        """
        var form = new MultipartFormDataContent();
                form.Add(new StringContent({|GIM001:"gpt-image-1"|}), "\"model\"");
                form.Add(new StringContent("high"), "\"input_fidelity\"");
                form.Add(new StringContent({|GIM109:"512x512"|}), "\"size\"");
        """,
        """
        var form = new MultipartFormDataContent();
                form.Add(new StringContent("gpt-image-2"), "\"model\"");
                form.Add(new StringContent("816x816"), "\"size\"");
        """);

    [Fact]
    public Task Named_arguments_and_constants() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            private const string Fidelity = "input_fidelity";

            async Task Edit(HttpClient http, string model)
            {
                using MultipartFormDataContent form = new();
                form.Add(name: nameof(model), content: new StringContent({|GIM001:"gpt-image-1"|}));
                form.Add(new StringContent("low"), Fidelity);
                await http.PostAsync("https://api.openai.com/v1/images/edits", form);
            }
        }
        """,
        """
        class C
        {
            private const string Fidelity = "input_fidelity";

            async Task Edit(HttpClient http, string model)
            {
                using MultipartFormDataContent form = new();
                form.Add(name: nameof(model), content: new StringContent("gpt-image-2"));
                await http.PostAsync("https://api.openai.com/v1/images/edits", form);
            }
        }
        """);

    [Fact]
    public Task Content_in_a_variable() => FixesAsync(
        """
        using var form = new MultipartFormDataContent();
                var model = new StringContent({|GIM001:"gpt-image-1"|});
                var fidelity = new StringContent("high");
                form.Add(model, "model");
                form.Add(fidelity, "input_fidelity");
        """,
        """
        using var form = new MultipartFormDataContent();
                var model = new StringContent("gpt-image-2");
                form.Add(model, "model");
        """);

    [Fact]
    public Task Names_in_headers() => FixesAsync(
        """
        using var form = new MultipartFormDataContent();
                var model = new StringContent({|GIM001:"gpt-image-1"|});
                model.Headers.ContentDisposition = new System.Net.Http.Headers.ContentDispositionHeaderValue("form-data") { Name = "\"model\"" };
                form.Add(model);
                var fidelity = new StringContent("high");
                fidelity.Headers.ContentDisposition = new("form-data") { Name = "input_fidelity" };
                form.Add(fidelity);
        """,
        """
        using var form = new MultipartFormDataContent();
                var model = new StringContent("gpt-image-2");
                model.Headers.ContentDisposition = new System.Net.Http.Headers.ContentDispositionHeaderValue("form-data") { Name = "\"model\"" };
                form.Add(model);
                var fidelity = new StringContent("high");
                fidelity.Headers.ContentDisposition = new("form-data") { Name = "input_fidelity" };
        """);

    /// <summary>Two values and two conditions, and the whole of it goes.</summary>
    [Fact]
    public Task Parts_under_conditions() => FixesAsync(
        """
        using var form = new MultipartFormDataContent();
                form.Add(new StringContent({|GIM001:"gpt-image-1"|}), "model");
                if (prompt.Length > 100) form.Add(new StringContent("high"), "input_fidelity");
                else
                {
                    form.Add(new StringContent("low"), "input_fidelity");
                }
        """,
        """
        using var form = new MultipartFormDataContent();
                form.Add(new StringContent("gpt-image-2"), "model");
                if (prompt.Length > 100) { }
                else
                {
                }
        """);

    [Fact]
    public Task A_form_that_a_method_begins() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            async Task Edit(HttpClient http, string prompt)
            {
                using var form = CreateForm(prompt);
                form.Add(new StringContent("high"), "input_fidelity");
                await http.PostAsync("https://api.openai.com/v1/images/edits", form);
            }

            private static MultipartFormDataContent CreateForm(string prompt)
            {
                var form = new MultipartFormDataContent();
                form.Add(new StringContent({|GIM001:"gpt-image-1"|}), "model");
                form.Add(new StringContent(prompt), "prompt");
                return form;
            }
        }
        """,
        """
        class C
        {
            async Task Edit(HttpClient http, string prompt)
            {
                using var form = CreateForm(prompt);
                await http.PostAsync("https://api.openai.com/v1/images/edits", form);
            }

            private static MultipartFormDataContent CreateForm(string prompt)
            {
                var form = new MultipartFormDataContent();
                form.Add(new StringContent("gpt-image-2"), "model");
                form.Add(new StringContent(prompt), "prompt");
                return form;
            }
        }
        """);

    [Fact]
    public Task A_form_that_a_method_fills() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            async Task Edit(HttpClient http, string prompt)
            {
                using var form = new MultipartFormDataContent();
                Fill(form, {|GIM001:"gpt-image-1"|}, prompt);
                form.Add(new StringContent("high"), "input_fidelity");
                await http.PostAsync("https://api.openai.com/v1/images/edits", form);
            }

            private static void Fill(MultipartFormDataContent form, string model, string prompt)
            {
                form.Add(new StringContent(model), "model");
                form.Add(new StringContent(prompt), "prompt");
            }
        }
        """,
        """
        class C
        {
            async Task Edit(HttpClient http, string prompt)
            {
                using var form = new MultipartFormDataContent();
                Fill(form, "gpt-image-2", prompt);
                await http.PostAsync("https://api.openai.com/v1/images/edits", form);
            }

            private static void Fill(MultipartFormDataContent form, string model, string prompt)
            {
                form.Add(new StringContent(model), "model");
                form.Add(new StringContent(prompt), "prompt");
            }
        }
        """);

    [Theory]
    [InlineData("private static void AddField(MultipartFormDataContent form, string name, string value) => form.Add(new StringContent(value), name);")]
    [InlineData("private static void AddField(MultipartFormDataContent form, string name, string value) { form.Add(new StringContent(value, System.Text.Encoding.UTF8), name); }")]
    public Task A_method_that_adds_one_field(string method) => MigrationTest.FixesAsync("GIM001",
        $$"""
        class C
        {
            async Task Edit(HttpClient http, string prompt)
            {
                using var form = new MultipartFormDataContent();
                AddField(form, "model", {|GIM001:"gpt-image-1"|});
                AddField(form, "prompt", prompt);
                AddField(form, "input_fidelity", "high");
                await http.PostAsync("https://api.openai.com/v1/images/edits", form);
            }

            {{method}}
        }
        """,
        $$"""
        class C
        {
            async Task Edit(HttpClient http, string prompt)
            {
                using var form = new MultipartFormDataContent();
                AddField(form, "model", "gpt-image-2");
                AddField(form, "prompt", prompt);
                await http.PostAsync("https://api.openai.com/v1/images/edits", form);
            }

            {{method}}
        }
        """);

    [Fact]
    public Task A_local_function_that_adds_one_field() => FixesAsync(
        """
        var form = new MultipartFormDataContent();
                Add("model", {|GIM001:"gpt-image-1"|});
                Add("input_fidelity", "high");
                void Add(string name, string value) => form.Add(new StringContent(value), name);
        """,
        """
        var form = new MultipartFormDataContent();
                Add("model", "gpt-image-2");
                void Add(string name, string value) => form.Add(new StringContent(value), name);
        """);

    [Theory]
    [InlineData("gpt-image-1.5", "image[]")]
    [InlineData("gpt-image-1-mini", "image")]
    [InlineData("gpt-image-1.5", "mask")]
    public Task Edits_of_a_model_that_moves_anyway_are_reported_once(string model, string part) => MigrationTest.ReportsAsync(
        $$"""
        class C
        {
            HttpContent Form(Stream photo)
            {
                var form = new MultipartFormDataContent();
                form.Add(new StringContent({|GIM001:"{{model}}"|}), "model");
                form.Add(new StreamContent(photo), "{{part}}", "photo.png");
                return form;
            }
        }
        """);

    [Fact]
    public Task Without_a_model_the_host_tells() => MigrationTest.FixesAsync("GIM107",
        """
        class C
        {
            async Task Edit(HttpClient http, string model, string prompt)
            {
                var form = new MultipartFormDataContent();
                form.Add(new StringContent(model), "model");
                form.Add(new StringContent(prompt), "prompt");
                {|GIM107:form.Add(new StringContent("b64_json"), "response_format")|};
                await http.PostAsync("https://api.openai.com/v1/images/edits", form);
            }
        }
        """,
        """
        class C
        {
            async Task Edit(HttpClient http, string model, string prompt)
            {
                var form = new MultipartFormDataContent();
                form.Add(new StringContent(model), "model");
                form.Add(new StringContent(prompt), "prompt");
                await http.PostAsync("https://api.openai.com/v1/images/edits", form);
            }
        }
        """);

    [Fact]
    public Task Forms_of_other_services_are_left_alone() => MigrationTest.ReportsAsync(
        """
        class C
        {
            HttpContent Transcription(Stream audio) => new MultipartFormDataContent
            {
                { new StringContent("whisper-1"), "model" },
                { new StringContent("json"), "response_format" },
                { new StreamContent(audio), "file", "gpt-image-1.mp3" },
            };
        }
        """);

    private static Task FixesAsync(string before, string after) => MigrationTest.FixesAsync("GIM001", InMethod(before), InMethod(after));

    private static string InMethod(string statements) =>
        $$"""
        class C
        {
            async Task Edit(HttpClient http, Stream photo, string prompt)
            {
                {{statements}}
                await http.PostAsync("https://api.openai.com/v1/images/edits", form);
            }
        }
        """;
}
