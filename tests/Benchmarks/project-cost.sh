#!/usr/bin/env bash
# What the kit costs a project: prints the tables of docs/performance.md. Run it in the repository:
#   dotnet pack src/GptImage.Migration --configuration Release --output artifacts/packages && bash tests/Benchmarks/project-cost.sh artifacts/packages
# Times are processor time, user and system, of a build and all that it starts: other work on the machine disturbs that least. Each run builds all
# variants one after the other, and the ratio is that of two builds of the same run.
set -euo pipefail
feed=$(realpath "$1")
runs=${RUNS:-5}
package=$(basename "$(ls -t "$feed"/GptImage.Migration.*.nupkg | head -1)" .nupkg)
version=${package#GptImage.Migration.}
sample=$(realpath "$(dirname "$0")/../../samples/Postcards")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
TIMEFORMAT='%U %S'
printf '<configuration><packageSources><add key="kit" value="%s" /></packageSources></configuration>' "$feed" > "$work/nuget.config"

# A copy of the sample for each variant. The third calls the runtime library, so that trimming keeps what it needs.
variants=(none analyzers guard)
declare -A reference=(
  [none]=""
  [analyzers]="<PackageReference Include=\"GptImage.Migration\" Version=\"$version\" PrivateAssets=\"all\" IncludeAssets=\"analyzers;build\" />"
  [guard]="<PackageReference Include=\"GptImage.Migration\" Version=\"$version\" />"
)
for variant in "${variants[@]}"; do
  mkdir "$work/$variant"
  cp "$sample/Program.cs" "$sample/Postcards.csproj" "$work/$variant"
  sed -i "s|</Project>|<ItemGroup>${reference[$variant]}</ItemGroup></Project>|" "$work/$variant/Postcards.csproj"
done
sed -i 's|^var options = \(.*\);|var options = \1.Guarded();|' "$work/guard/Program.cs"
grep -q 'Guarded()' "$work/guard/Program.cs"
cat > "$work/guard/Guard.cs" <<'CODE'
using GptImage.Client;
using OpenAI;

internal static class Guard
{
    public static OpenAIClientOptions Guarded(this OpenAIClientOptions options) => options.UseGptImageCompatibility();
}
CODE

# Median, and in brackets the smallest and the largest.
spread() { sort -n | awk '{ value[NR] = $1 } END { printf "%.2f (%.2f to %.2f)", value[int((NR + 1) / 2)], value[1], value[NR] }'; }
row() { printf '| %s | %s | %s | %s |\n' "$@"; }

# The first build of each is not counted.
for variant in "${variants[@]}"; do
  dotnet build "$work/$variant" > "$work/$variant.log" || { cat "$work/$variant.log"; exit 1; }
done
for ((run = 0; run < runs; run++)); do
  for variant in "${variants[@]}"; do
    { time dotnet build "$work/$variant" --no-restore --no-incremental > /dev/null; } 2>&1 | awk '{ print $1 + $2 }' >> "$work/$variant.times"
  done
done
ratio() { paste "$work/none.times" "$work/$1.times" | awk '{ print $2 / $1 }' | spread; }

row "" "Without" "Analyzers alone" "Whole package, guard called"
row "---" "---:" "---:" "---:"
row "Processor time of a build, s" "$(spread < "$work/none.times")" "$(spread < "$work/analyzers.times")" "$(spread < "$work/guard.times")"
row "Ratio to the build without" "1" "$(ratio analyzers)" "$(ratio guard)"

declare -A value
publish() { # title, name, arguments of publish
  local title=$1 name=$2 variant output log
  shift 2
  for variant in "${variants[@]}"; do
    output=$work/$variant.$name
    log=$output.log

    # Each kind of publish restores for itself; what is left of another kind would be in the way.
    rm -rf "$work/$variant/bin" "$work/$variant/obj"
    if dotnet publish "$work/$variant" --configuration Release --output "$output" "$@" > "$log"; then
      rm -f "$output"/*.pdb "$output"/*.dbg
      value[$variant]="$(du -sb --apparent-size "$output" | awk '{ printf "%.2f MB", $1 / 1e6 }'), $(find "$output" -type f | wc -l) files, $({ grep -E 'warning IL[0-9]+' "$log" || true; } | sort -u | wc -l) warnings"
    else
      grep -E 'error' "$log" | head -3 >&2
      value[$variant]="failed"
    fi
  done
  row "$title" "${value[none]}" "${value[analyzers]}" "${value[guard]}"
}

publish "Published" plain
publish "Published, self-contained and trimmed" trimmed -r linux-x64 --self-contained -p:PublishTrimmed=true
publish "Published as native code (AOT)" native -r linux-x64 -p:PublishAot=true "-p:CppCompilerAndLinker=$(command -v clang > /dev/null && echo clang || echo gcc)"

echo
echo "Packages of the application, without the kit (<) and with it (>):"
for variant in none guard; do
  rm -rf "$work/$variant/obj"
  dotnet restore "$work/$variant" > /dev/null
  dotnet list "$work/$variant" package --include-transitive | awk '/ > / { print $2, $NF }' | sort > "$work/$variant.packages"
done
{ diff "$work/none.packages" "$work/guard.packages" || true; } | grep '^[<>]' || echo "no difference"
