"""How many letters Inkling tells from digits: letters that it has never seen, of fonts that look handwritten.

Draws each letter that is not written as a digit into FOLDER/letters and, for comparison, each digit into FOLDER/digits,
as PNG pictures of three sizes with a margin. Then has them read, and prints for each font and each letter the share that
is flagged. Needs Pillow (Debian's python3-pil) and the packages that FONTS names; FOLDER must be new.

    python3 letters_of_fonts.py FOLDER inkling.jar [MODEL]
"""

import collections
import json
import pathlib
import string
import subprocess
import sys

from PIL import Image, ImageDraw, ImageFont, ImageOps

TRUETYPE = pathlib.Path("/usr/share/fonts/truetype")
OPENTYPE = pathlib.Path("/usr/share/fonts/opentype")

# One for each hand; by package
FONTS = {
    "breip": TRUETYPE / "breip/Breip.ttf",
    "bwht-build": OPENTYPE / "bwht/BecauseWeBuild-Regular.otf",
    "bwht-connect": OPENTYPE / "bwht/BecauseWeConnect-Regular.otf",
    "bwht-create": OPENTYPE / "bwht/BecauseWeCreate-Regular.otf",
    "bwht-learn": OPENTYPE / "bwht/BecauseWeLearn-Regular.otf",
    "bwht-mentor": OPENTYPE / "bwht/BecauseWeMentor-Regular.otf",
    "bwht-organize": OPENTYPE / "bwht/BecauseWeOrganize-Regular.otf",
    "dancingscript": OPENTYPE / "dancingscript/DancingScript-Regular.otf",
    "dkg-handwriting": TRUETYPE / "fifthhorseman/dkg.ttf",
    "ecolier-court": TRUETYPE / "ecolier-court/Ecolier-court.ttf",
    "femkeklaver": TRUETYPE / "femkeklaver/femkeklaver.ttf",
    "humor-sans": TRUETYPE / "humor-sans/Humor-Sans.ttf",
    "kaushanscript": OPENTYPE / "kaushanscript/KaushanScript-Regular.otf",
    "kiloji": TRUETYPE / "kiloji/kiloji.ttf",
    "klee": TRUETYPE / "klee/KleeOne-Regular.ttf",
    "kristi": TRUETYPE / "kristi/Kristi.ttf",
    "rufscript": TRUETYPE / "rufscript/Rufscript010.ttf",
    "seto": TRUETYPE / "seto/setofont.ttf",
    "sjfonts-delphine": TRUETYPE / "sjfonts/Delphine.ttf",
    "sjfonts-stevehand": TRUETYPE / "sjfonts/SteveHand.ttf",
    "tlwg-purisa-otf": OPENTYPE / "tlwg/Purisa.otf",
    "yozvox-yozfont-edu": TRUETYPE / "yozvox-yozfont/YOzBE_.ttf",
    "yusei-magic": TRUETYPE / "yusei-magic/YuseiMagic-Regular.ttf",
}
AS_DIGITS = "OoIlZzSsbgq"
# Their small letters are capitals again
CAPITALS_ONLY = {name for name in FONTS if name.startswith("bwht")} | {"humor-sans"}
# Its capitals and digits are drawn as outlines
SMALL_ONLY = {"femkeklaver"}
SIZES = (48, 96, 192)
# Of the picture's side
INK = 0.7


def characters(name):
    """The letters and the digits that a font is good for."""
    letters = "" if name in SMALL_ONLY else string.ascii_uppercase
    letters += "" if name in CAPITALS_ONLY else string.ascii_lowercase
    return [c for c in letters if c not in AS_DIGITS], "" if name in SMALL_ONLY else string.digits


def draw(font, character, size):
    page = Image.new("L", (1200, 1200), 255)
    ImageDraw.Draw(page).text((300, 200), character, font=font, fill=0)
    ink = page.crop(ImageOps.invert(page).getbbox())
    scale = INK * size / max(ink.size)
    ink = ink.resize([max(1, round(scale * side)) for side in ink.size], Image.LANCZOS)
    picture = Image.new("L", (size, size), 255)
    picture.paste(ink, ((size - ink.width) // 2, (size - ink.height) // 2))
    return picture


def draw_all(folder):
    for name, file in FONTS.items():
        font = ImageFont.truetype(str(file), 500)
        for kind, some in zip(("letters", "digits"), characters(name)):
            (folder / kind / name).mkdir(parents=True)
            for character in some:
                for size in SIZES:
                    draw(font, character, size).save(folder / kind / name / f"{character}-{size}.png")


def read(folder, jar, model):
    """For each picture: its font, the character, what it was read as, and whether it was flagged."""
    files = sorted(folder.glob("*/*.png"))
    command = ["java", "-jar", jar, "predict", "--model", model, "--json", *map(str, files)]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    return [(file.parent.name, file.name[0], found["label"], found["digit"] < 0.5)
            for file, found in zip(files, map(json.loads, lines), strict=True)]


def print_flagged(title, rows, key):
    groups = collections.defaultdict(list)
    for row in rows:
        groups[key(row)].append(row[3])
    for group, flagged in sorted(groups.items()):
        print(f"{title} {group:20} {100 * sum(flagged) / len(flagged):5.1f} % of {len(flagged)} flagged")


def main():
    folder = pathlib.Path(sys.argv[1])
    jar, model = sys.argv[2], (sys.argv[3:] + ["default"])[0]
    draw_all(folder)
    letters = read(folder / "letters", jar, model)
    digits = read(folder / "digits", jar, model)
    print_flagged("letters of", letters, lambda row: row[0])
    print_flagged("letter", letters, lambda row: row[1])
    print_flagged("digits of", digits, lambda row: row[0])
    print_flagged("all", letters, lambda row: "letters")
    print_flagged("all", digits, lambda row: "digits")
    right = sum(str(label) == character for _, character, label, _ in digits)
    print(f"digits read right: {100 * right / len(digits):.1f} %")


if __name__ == "__main__":
    main()
