using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace PictureGateway
{
    public static class Gateway
    {
        public static void Map(WebApplication app)
        {
            app.MapGet("/models", () => new[] { new { id = "gpt-image-1", label = "Standard" }, new { id = "gpt-image-1-mini", label = "Draft" } }); // mentioned
            app.MapPost("/draw", async (DrawCommand command, IHttpClientFactory factory, IConfiguration configuration) =>
            {
                if (command.Engine is "gpt-image-1") // mentioned
                {
                    return Results.BadRequest("gpt-image-1 is drawn elsewhere"); // mentioned
                }

                var http = factory.CreateClient("openai");
                var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new
                {
                    prompt = command.Text,
                    model = configuration.GetValue("Images:Model", "gpt-image-1-mini"), // sent
                    quality = "standard", // refused: GIM108
                });
                return Results.Stream(await response.Content.ReadAsStreamAsync());
            });
        }
    }

    public class PictureJob
    {
        public int Id { get; set; }

        public string Model { get; set; } = "";
    }

    public class JobContext : DbContext
    {
        protected override void OnModelCreating(ModelBuilder builder)
        {
            builder.Entity<PictureJob>().HasData(new PictureJob { Id = 1, Model = "gpt-image-1" }); // mentioned
        }
    }
}

namespace Microsoft.EntityFrameworkCore
{
    public class ModelBuilder
    {
        public EntityBuilder<T> Entity<T>() => new();
    }

    public class EntityBuilder<T>
    {
        public void HasData(params T[] rows)
        {
        }
    }

    public class DbContext
    {
        protected virtual void OnModelCreating(ModelBuilder builder)
        {
        }
    }
}

namespace Microsoft.AspNetCore.Builder
{
    public class WebApplication
    {
        public void MapGet(string pattern, Delegate handler)
        {
        }

        public void MapPost(string pattern, Delegate handler)
        {
        }
    }
}

namespace Microsoft.AspNetCore.Http
{
    public interface IResult;

    public static class Results
    {
        public static IResult BadRequest(string reason) => throw new NotSupportedException(reason);

        public static IResult Stream(Stream stream) => throw new NotSupportedException(stream.ToString());
    }
}
