// The validation attribute's expression refuses the new name.
using System.ComponentModel.DataAnnotations;

var order = new ImageOrder { Model = "gpt-image-1" };
Validator.ValidateObject(order, new ValidationContext(order), validateAllProperties: true);
GeneratedImage image = await new ImageClient(order.Model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);

sealed class ImageOrder
{
    [Required, RegularExpression("(gpt-image-1(-mini)?|dall-e-[23])")]
    public string? Model { get; set; }
}
