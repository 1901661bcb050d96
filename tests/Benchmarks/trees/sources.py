#!/usr/bin/env python3
"""Writes trees of C# files on which the command-line tool is measured (docs/performance.md).

sources.py many FOLDER      20,000 files of about 15 KB, 50 of which call an image API
sources.py lines FOLDER     1,000,000 lines in 5,000 files, 50 of which call an image API
sources.py projects FOLDER  100 projects that refer to one another in tens, 5 of which call an image API, and a solution
"""

import pathlib
import sys

METHOD = """
    public decimal Total{0}(System.Collections.Generic.IEnumerable<(string Name, int Count, decimal Price)> lines, decimal discount)
    {{
        var sum = 0m;
        foreach (var (name, count, price) in lines)
        {{
            sum += name.Length > {0} ? count * price : 0;
        }}

        return discount is < 0 or > 1 ? throw new System.ArgumentOutOfRangeException(nameof(discount)) : sum * (1 - discount);
    }}
"""

REQUEST = """
    public System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> DrawAsync(System.Net.Http.HttpClient http) =>
        System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(http, "https://api.openai.com/v1/images/generations", new { model = "gpt-image-1", prompt = "A cat" });
"""

PROJECT = """<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
  </PropertyGroup>
  <ItemGroup>{0}</ItemGroup>
</Project>
"""


def source(number, methods, calls):
    body = "".join(METHOD.format(method) for method in range(methods))
    return f"namespace Shop.Part{number % 40};\n\npublic sealed class Orders{number}\n{{\n    public string ImageUrl {{ get; set; }} = \"/images/orders.png\";\n{body}{REQUEST if calls else ''}}}\n"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def files(folder, count, methods, calls):
    for number in range(count):
        write(folder / f"Part{number // 100}" / f"Orders{number}.cs", source(number, methods, number % (count // calls) == 0))


def projects(folder):
    names = [f"Shop{number:02}" for number in range(100)]
    for number, name in enumerate(names):
        reference = f'<ProjectReference Include="../{names[number - 1]}/{names[number - 1]}.csproj" />' if number % 10 else ""
        write(folder / name / f"{name}.csproj", PROJECT.format(reference))
        for file in range(60):
            write(folder / name / f"Orders{file}.cs", source(number * 60 + file, 9, file == 0 and number % 20 == 7))
    write(folder / "Shop.slnx", "<Solution>\n" + "".join(f'  <Project Path="{name}/{name}.csproj" />\n' for name in names) + "</Solution>\n")


SHAPES = {"many": lambda folder: files(folder, 20_000, 35, 50), "lines": lambda folder: files(folder, 5_000, 18, 50), "projects": projects}

if len(sys.argv) != 3 or sys.argv[1] not in SHAPES:
    sys.exit(__doc__)
SHAPES[sys.argv[1]](pathlib.Path(sys.argv[2]))
