"""Draws the pictures of the help, each of 300 by 140: python3 help_pictures.py FOLDER writes ID.svg for every topic.

Curves are what they are called: a cosine is one, descents are descended, random numbers follow from a seed. An element
is a path or a text, whose class says how it is drawn (line, thin, dashed, area, letters) and in which of the style
sheet's colours (first, second, third, quiet, faint, ink); the window has light and dark ones. Letters are symbols that
need no language.
"""

import math
import pathlib
import random
import sys

WIDTH, HEIGHT = 300, 140
LEFT, RIGHT, TOP, BOTTOM = 30, 280, 16, 116
SEVEN = [(0.2, 0.15), (0.8, 0.15), (0.42, 0.88)]
ONE = [(0.38, 0.3), (0.55, 0.12), (0.55, 0.88)]
ZERO = [(0.5 + 0.26 * math.sin(t * math.pi / 12), 0.5 - 0.36 * math.cos(t * math.pi / 12)) for t in range(25)]


class Picture:
    def __init__(self):
        self.elements = []

    def path(self, style, data, opacity=1.0):
        more = "" if opacity == 1 else f' opacity="{opacity:.2f}"'
        self.elements.append(f'<path class="{style}" d="{data}"{more}/>')

    def line(self, style, points, opacity=1.0):
        self.path(style, "M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in points), opacity)

    def box(self, style, x, y, width, height, opacity=1.0):
        self.path(style, f"M{x:.1f} {y:.1f}h{width:.1f}v{height:.1f}h{-width:.1f}z", opacity)

    def circle(self, style, x, y, r, opacity=1.0):
        self.ellipse(style, x, y, r, r, opacity)

    def ellipse(self, style, x, y, a, b, opacity=1.0):
        self.path(style, f"M{x - a:.1f} {y:.1f}a{a:.1f} {b:.1f} 0 1 0 {2 * a:.1f} 0a{a:.1f} {b:.1f} 0 1 0 {-2 * a:.1f} 0z", opacity)

    def dots(self, style, points, r=2.5, opacity=1.0):
        for x, y in points:
            self.circle(style, x, y, r, opacity)

    def text(self, x, y, words, style="quiet"):
        self.elements.append(f'<text class="letters {style}" x="{x:.1f}" y="{y:.1f}" text-anchor="middle">{words}</text>')

    def arrow(self, style, x0, y0, x1, y1):
        colour = style.split()[-1]
        angle = math.atan2(y1 - y0, x1 - x0)
        self.line(style, [(x0, y0), (x1, y1)])
        head = [(x1 + 7 * math.cos(angle + turn), y1 + 7 * math.sin(angle + turn)) for turn in (2.7, -2.7)]
        self.line("area " + colour, [head[0], (x1, y1), head[1], head[0]])

    def axes(self, levels=0):
        for i in range(1, levels + 1):
            y = BOTTOM - i * (BOTTOM - TOP) / levels
            self.line("thin faint", [(LEFT, y), (RIGHT, y)])
        self.line("thin quiet", [(LEFT, TOP), (LEFT, BOTTOM), (RIGHT, BOTTOM)])

    def function(self, style, f, n=100, opacity=1.0):
        self.line(style, [at(i / n, f(i / n)) for i in range(n + 1)], opacity)

    def digit(self, style, strokes, x, y, side, turn=0.0, slant=0.0, wide=1.0, opacity=1.0):
        c, s = math.cos(turn), math.sin(turn)
        made = []
        for u, v in strokes:
            a, b = (u - 0.5) * wide - slant * (v - 0.5), v - 0.5
            made.append((x + side * (0.5 + c * a - s * b), y + side * (0.5 + s * a + c * b)))
        self.line(style, made, opacity)

    def save(self, file):
        lines = "\n".join(self.elements)
        file.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">\n{lines}\n</svg>\n')


def at(u, v):
    """A place of the plot, both from 0 to 1, upwards."""
    return LEFT + u * (RIGHT - LEFT), BOTTOM - v * (BOTTOM - TOP)


def distance(x, y, strokes):
    """From a place to the nearest of some strokes."""
    best = 9.0
    for (ax, ay), (bx, by) in zip(strokes, strokes[1:]):
        dx, dy = bx - ax, by - ay
        t = max(0, min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
        best = min(best, math.hypot(x - ax - t * dx, y - ay - t * dy))
    return best


def descend(rate, momentum=0.0, steps=30, start=(-0.95, 0.8), steep=8.0, nesterov=False):
    """The way of gradient descent in a bowl, x squared and steep times y squared."""
    (x, y), (vx, vy), way = start, (0.0, 0.0), [start]
    for _ in range(steps):
        vx, vy = momentum * vx + x, momentum * vy + steep * y
        x, y = x - rate * vx, y - rate * vy
        way.append((x, y))
    return way


def adam(rate, steps, start=(-0.95, 0.8), steep=8.0):
    (x, y), m, v, way = start, [0.0, 0.0], [0.0, 0.0], [start]
    for t in range(1, steps + 1):
        gradient = (x, steep * y)
        step = []
        for i in (0, 1):
            m[i] = 0.9 * m[i] + 0.1 * gradient[i]
            v[i] = 0.999 * v[i] + 0.001 * gradient[i] ** 2
            step.append(rate * m[i] / (1 - 0.9 ** t) / (math.sqrt(v[i] / (1 - 0.999 ** t)) + 1e-8))
        x, y = x - step[0], y - step[1]
        way.append((x, y))
    return way


def bowl(picture, levels=(0.06, 0.3, 0.8, 1.6)):
    for level in levels:
        picture.ellipse("thin faint", 160, 70, 105 * math.sqrt(level), 58 * math.sqrt(level / 1.6))


def in_bowl(way):
    return [(160 + 130 * x, 70 + 62 * y) for x, y in way]


def falling(u, fast=5.0):
    return 0.1 + 0.82 * math.exp(-fast * u)


def preset(p):
    for i, (knob, row) in enumerate(zip((0.25, 0.7, 0.45, 0.85), range(4))):
        y = 30 + 27 * row
        p.line("line faint", [(24, y), (124, y)])
        p.line("line first", [(24, y), (24 + 100 * knob, y)])
        p.circle("area first", 24 + 100 * knob, y, 5)
    p.arrow("thin quiet", 140, 70, 166, 70)
    p.line("thin quiet", [(182, 20), (182, 116), (282, 116)])
    p.line("line third", [(182 + i, 116 - 88 * (1 - math.exp(-i / 18))) for i in range(0, 101, 2)])


def features(p):
    p.digit("stroke ink", SEVEN, 22, 15, 110)
    p.arrow("thin quiet", 140, 70, 162, 70)
    for row in range(7):
        for column in range(7):
            x, y = (column + 0.5) / 7, (row + 0.5) / 7
            d = distance(x, y, SEVEN)
            weight = max(0.0, 1 - d / 0.16)
            top = distance(x, y, SEVEN[:2]) <= distance(x, y, SEVEN[1:])
            angle = 0 if top else math.atan2(0.73, -0.38)
            cx, cy = 174 + 110 * x, 15 + 110 * y
            p.circle("area faint", cx, cy, 1)
            if weight > 0:
                dx, dy = 7 * math.cos(angle), 7 * math.sin(angle)
                p.line("line first", [(cx - dx, cy - dy), (cx + dx, cy + dy)], 0.35 + 0.65 * weight)


def copies(p):
    p.digit("stroke ink", SEVEN, 20, 35, 70)
    p.arrow("thin quiet", 98, 70, 120, 70)
    changes = [(-0.3, 0, 1), (0, 0.35, 1), (0.25, 0, 0.7), (0, -0.3, 1.1), (0.12, 0.25, 0.75), (-0.15, 0.1, 1.25)]
    for i, (turn, slant, wide) in enumerate(changes):
        p.digit("line first", SEVEN, 132 + 52 * (i % 3), 16 + 58 * (i // 3), 46, turn, slant, wide)


def epochs(p):
    p.axes()
    for i in range(1, 5):
        p.line("dashed quiet", [at(i / 5, 0), at(i / 5, 1)])
    p.function("line first", falling)
    p.dots("area second", [at(i / 5, falling(i / 5) + 0.03) for i in range(1, 6)], 3.5)
    for i in range(5):
        p.text(LEFT + (i + 0.5) * 50, 132, str(i + 1))


def batch_size(p):
    for i in range(60):
        x, y = 36 + 21 * (i % 12), 24 + 23 * (i // 12)
        p.circle("area first" if 24 <= i < 36 else "area faint", x, y, 6)
    p.line("line first", [(24, 57), (278, 57), (278, 83), (24, 83), (24, 57)])


def learning_rate(p):
    for (left, rate, colour, steps) in ((12, 0.12, "quiet", 5), (108, 0.62, "third", 6), (204, 2.22, "second", 3)):
        def place(x, left=left):
            return left + 42 + 38 * x, 112 - 88 * x * x
        p.line("thin faint", [place(i / 20) for i in range(-21, 22)])
        x, way = (-0.95 if rate < 2 else -0.55), []
        for _ in range(steps + 1):
            way.append(place(x))
            x -= rate * x
        p.line("thin " + colour, way)
        p.dots("area " + colour, way, 3)


def cosine(u):
    return 0.5 + 0.5 * math.cos(math.pi * u)


def stairs(u, n=4, factor=0.5):
    return factor ** min(n - 1, int(u * n))


def stair_points(n=4, factor=0.5):
    points = []
    for i in range(n):
        points += [at(i / n, 0.92 * factor ** i), at((i + 1) / n, 0.92 * factor ** i)]
    return points


def schedule(p):
    p.axes()
    p.line("line quiet", [at(0, 0.92), at(1, 0.92)])
    p.line("line second", stair_points())
    p.function("line first", lambda u: 0.92 * cosine(u))
    p.text(18, 24, "η")


def step_epochs(p):
    p.axes()
    p.line("line first", stair_points())
    y = at(0, 0.1)[1]
    for i in range(1, 4):
        p.line("dashed quiet", [at(i / 4, 0), at(i / 4, 0.92 * 0.5 ** (i - 1))])
    p.arrow("thin second", *at(0.37, 0.15), *at(0.26, 0.15))
    p.arrow("thin second", *at(0.38, 0.15), *at(0.49, 0.15))
    p.text(18, 24, "η")


def step_factor(p):
    p.axes()
    for i, name in enumerate(("η", "γη", "γ²η")):
        level = 0.92 * 0.5 ** i
        p.line("dashed faint", [at(0, level), at(1, level)])
        p.text(14, at(0, level)[1] + 4, name)
    p.line("line first", stair_points())
    p.arrow("thin second", *at(0.25, 0.92), *at(0.25, 0.5))


def warm_up(p):
    p.axes()
    def rate(u):
        return 0.92 * (u / 0.2 if u < 0.2 else cosine((u - 0.2) / 0.8))
    p.line("line second", [at(0, 0), at(0.2, 0.92)])
    p.line("line first", [at(0.2 + 0.8 * i / 60, rate(0.2 + 0.8 * i / 60)) for i in range(61)])
    p.line("dashed quiet", [at(0.2, 0), at(0.2, 0.92)])
    p.text(18, 24, "η")


def optimizer(p):
    bowl(p)
    p.line("thin quiet", in_bowl(descend(0.2, steps=16)))
    p.dots("area quiet", in_bowl(descend(0.2, steps=16)), 2)
    way = in_bowl(adam(0.14, 16))
    p.line("line first", way)
    p.dots("area first", way, 2.5)


def momentum(p):
    bowl(p)
    plain = in_bowl(descend(0.03, steps=14, steep=8))
    p.line("thin quiet", plain)
    p.dots("area quiet", plain, 2)
    way = in_bowl(descend(0.03, momentum=0.7, steps=14, steep=8))
    p.line("line first", way)
    p.dots("area first", way, 2.5)


def nesterov(p):
    p.arrow("line quiet", 40, 110, 170, 50)
    p.circle("area ink", 40, 110, 4)
    p.circle("area quiet", 170, 50, 4)
    p.arrow("line second", 170, 50, 214, 86)
    p.arrow("line first", 40, 110, 210, 92)
    p.text(96, 66, "μv")
    p.text(206, 58, "−η∇L", "second")


def series(n, seed):
    source = random.Random(seed)
    return [source.gauss(0, 1) for _ in range(n)]


def beta1(p):
    p.line("thin quiet", [(LEFT, 66), (RIGHT, 66)])
    raw = [0.9 * math.sin(i / 13) + 0.7 * g for i, g in enumerate(series(70, 3))]
    mean, means = 0.0, []
    for i, g in enumerate(raw):
        mean = 0.9 * mean + 0.1 * g
        means.append(mean / (1 - 0.9 ** (i + 1)))
    p.dots("area quiet", [(LEFT + 3.6 * i, 66 - 24 * g) for i, g in enumerate(raw)], 1.8)
    p.line("line first", [(LEFT + 3.6 * i, 66 - 24 * m) for i, m in enumerate(means)])


def beta2(p):
    p.axes()
    raw = [((0.4 + 0.9 * (30 < i < 50)) * g) ** 2 for i, g in enumerate(series(70, 8))]
    mean, means = 0.0, []
    for i, g in enumerate(raw):
        mean = 0.95 * mean + 0.05 * g
        means.append(mean / (1 - 0.95 ** (i + 1)))
    for i, g in enumerate(raw):
        x = LEFT + 4 + 3.5 * i
        p.line("thin quiet", [(x, BOTTOM), (x, max(TOP, BOTTOM - 34 * g))])
    p.line("line first", [(LEFT + 4 + 3.5 * i, BOTTOM - 34 * m) for i, m in enumerate(means)])


def weight_decay(p):
    p.line("thin quiet", [(24, 70), (276, 70)])
    for i, w in enumerate((0.9, -0.5, 0.3, -0.95, 0.6, 0.15, -0.7, 0.8, -0.25)):
        x = 36 + 27 * i
        p.box("area faint", x, 70 - 54 * max(0, w), 14, 54 * abs(w))
        p.box("area first", x, 70 - 54 * 0.6 * max(0, w), 14, 54 * 0.6 * abs(w))
        p.arrow("thin second", x + 7, 70 - 54 * w, x + 7, 70 - 54 * 0.66 * w) if abs(w) > 0.4 else None


def patience(p):
    p.axes()
    def loss(u):
        return 0.9 * math.exp(-6 * u) + 0.12 + 0.55 * u * u
    points = [at(i / 12, loss(i / 12)) for i in range(10)]
    p.line("line first", points)
    p.dots("area first", points, 3)
    best = min(range(10), key=lambda i: loss(i / 12))
    p.circle("line third", *points[best], 7)
    p.line("line second", [at(9 / 12, 0), at(9 / 12, 1)])
    y = BOTTOM - 8
    p.arrow("thin quiet", points[best][0], y, points[9][0] - 2, y)


def start_from(p):
    values = series(36, 5)
    for i in range(36):
        x, y = 30 + 17 * (i % 6), 19 + 17 * (i // 6)
        p.box("area faint", x, y, 15, 15)
        p.box("area faint", x + 142, y, 15, 15)
        p.box("area first" if values[i] > 0 else "area second", x + 142, y, 15, 15, min(1, abs(values[i]) / 2))
    p.text(81, 135, "0")
    p.text(223, 135, "±")


def walk(seed, n=60):
    source, loss, points = random.Random(seed), 0.0, []
    for i in range(n + 1):
        loss = 0.75 * loss + source.gauss(0, 0.035)
        points.append(at(i / n, falling(i / n, 4) + loss))
    return points


def seed(p):
    p.axes()
    p.line("line second", walk(2))
    p.line("wide faint", walk(1))
    p.line("line first", walk(1))


def speed(p):
    for row, (apart, name) in enumerate(((62, "1"), (20, "10"), (6.2, "100"))):
        y = 32 + 36 * row
        p.text(26, y + 4, name)
        p.line("thin faint", [(46, y), (284, y)])
        p.dots("area first", [(50 + apart * i, y) for i in range(int(232 / apart) + 1)], 3 if row < 2 else 2.2)


def loss_curve(p):
    p.axes(3)
    noise = series(121, 11)
    p.line("thin first", [at(i / 120, max(0.02, falling(i / 120) + 0.09 * noise[i] * falling(i / 120) ** 0.5)) for i in range(121)], 0.45)
    p.function("line first", falling)
    p.dots("area second", [at(i / 5, falling(i / 5) + 0.05) for i in range(1, 6)], 4)


def accuracy_curve(p):
    p.axes(4)
    points = [at(i / 6, 0.12 + 0.8 * (1 - math.exp(-4 * i / 6))) for i in range(7)]
    p.line("line third", points)
    p.dots("area third", points, 3.5)
    p.text(14, TOP + 4, "1")
    p.text(14, BOTTOM + 4, "0")


def finder(p):
    p.axes()
    def loss(u):
        return min(1, 0.72 - 0.55 / (1 + math.exp(-14 * (u - 0.52))) + 1.1 * max(0, u - 0.78) ** 2 * 18)
    least = min(loss(i / 200) for i in range(200))
    found = next(i / 200 for i in range(200) if loss(i / 200) <= loss(0) - 0.8 * (loss(0) - least))
    p.function("line first", loss)
    p.line("dashed third", [at(found, 0), at(found, 1)])
    p.circle("area third", *at(found, loss(found)), 5)
    for i in range(6):
        p.text(LEFT + 8 + 46 * i, 132, "10" + ("⁻⁵", "⁻⁴", "⁻³", "⁻²", "⁻¹", "⁰")[i])


def heat_map(p):
    for row in range(5):
        for column in range(8):
            score = math.exp(-((column - 5) ** 2 / 7 + (row - 1.5) ** 2 / 5))
            p.box("area faint", 36 + 29 * column, 12 + 22 * row, 27, 20)
            p.box("area first", 36 + 29 * column, 12 + 22 * row, 27, 20, score)
    p.arrow("thin quiet", 36, 129, 270, 129)
    p.arrow("thin quiet", 24, 122, 24, 12)


def parallel(p):
    axes = (40, 115, 190, 265)
    for x in axes:
        p.line("thin quiet", [(x, 16), (x, 124)])
    trials = [(0.1, 0.9, 0.4), (0.35, 0.2, 0.9), (0.6, 0.55, 0.25), (0.85, 0.75, 0.6), (0.7, 0.35, 0.1), (0.2, 0.6, 0.75)]
    scores = [max(0.06, 0.95 - 2.6 * (a - 0.62) ** 2 - 0.5 * (b - 0.5) ** 2 - 0.35 * c) for a, b, c in trials]
    best = scores.index(max(scores))
    for i, trial in enumerate(trials):
        style = "line first" if i == best else "thin quiet"
        p.line(style, [(x, 124 - 108 * v) for x, v in zip(axes, (*trial, scores[i]))])


def compared(p):
    p.axes(3)
    curves = ((2.2, "quiet"), (4.5, "second"), (9.0, "first"))
    for fast, colour in curves:
        p.function("line " + colour, lambda u, fast=fast: falling(u, fast))
    high = [at(i / 60, falling(i / 60, 8) + 0.05) for i in range(61)]
    low = [at(i / 60, falling(i / 60, 10) - 0.05) for i in range(60, -1, -1)]
    p.line("area first", high + low, 0.2)


def surface(p):
    bowl(p, (0.03, 0.12, 0.3, 0.6, 1.0, 1.6))
    way = in_bowl(descend(0.07, momentum=0.3, steps=26, start=(-0.95, 0.7), steep=3))
    p.line("line first", way)
    p.dots("area first", way, 2.2)
    p.circle("area third", 160, 70, 4)


def confusion(p):
    mistakes = {(4, 9): 0.55, (9, 4): 0.4, (3, 5): 0.5, (5, 3): 0.35, (7, 2): 0.4, (8, 3): 0.25, (1, 7): 0.2}
    for row in range(10):
        for column in range(10):
            x, y = 92 + 11.6 * column, 12 + 11.6 * row
            p.box("area faint", x, y, 10, 10, 0.5)
            if row == column:
                p.box("area third", x, y, 10, 10)
            elif (row, column) in mistakes:
                p.box("area second", x, y, 10, 10, mistakes[row, column] + 0.35)
    p.arrow("thin quiet", 80, 14, 80, 126)
    p.arrow("thin quiet", 94, 134, 206, 134)


def calibration(p):
    for i in range(10):
        sure = (i + 0.5) / 10
        right = sure - 0.5 * sure * (1 - sure) + (0.02 if i % 2 else -0.01)
        x = 92 + 11.6 * i
        p.box("area first", x, 124 - 110 * right, 10, 110 * right)
    p.line("dashed second", [(92, 124), (206, 14)])
    p.line("thin quiet", [(90, 12), (90, 124), (208, 124)])
    p.text(78, 20, "1")
    p.text(78, 128, "0")
    p.text(206, 138, "1")


def check(p, x, y):
    p.line("line third", [(x - 6, y), (x - 1, y + 5), (x + 7, y - 6)])


def cross(p, x, y):
    p.line("line second", [(x - 5, y - 5), (x + 5, y + 5)])
    p.line("line second", [(x + 5, y - 5), (x - 5, y + 5)])


def precision(p):
    p.circle("area first", 122, 70, 52, 0.35)
    p.circle("area second", 182, 70, 52, 0.35)
    p.circle("line first", 122, 70, 52)
    p.circle("line second", 182, 70, 52)
    check(p, 152, 70)
    cross(p, 94, 70)
    cross(p, 210, 70)


def comparison(p):
    for row in range(2):
        for column in range(2):
            x, y = 72 + 80 * column, 12 + 60 * row
            p.box("area faint", x, y, 76, 56, 0.6)
            if row != column:
                p.box("line first", x, y, 76, 56)
            (check if row == 0 else cross)(p, x + 26, y + 28)
            (check if column == 0 else cross)(p, x + 50, y + 28)


def why(p):
    for row in range(7):
        for column in range(7):
            x, y = (column + 0.5) / 7, (row + 0.5) / 7
            near = distance(x, y, SEVEN)
            value = 1.1 * math.exp(-(near / 0.09) ** 2) * (1 if y < 0.62 else -0.7) if near < 0.2 else 0
            cx, cy = 92 + 16.6 * column, 12 + 16.6 * row
            p.box("area faint", cx, cy, 15, 15, 0.5)
            if abs(value) > 0.05:
                p.box("area first" if value > 0 else "area second", cx, cy, 15, 15, min(1, abs(value)))
    p.digit("line ink", SEVEN, 92, 12, 116)


def score_sum(p):
    base, at_now = 100, 100.0
    p.line("thin quiet", [(40, base), (264, base)])
    for i, (value, colour) in enumerate(((-12, "second"), (84, "first"), (-34, "second"), (None, "quiet"))):
        x = 52 + 54 * i
        if value is None:
            p.box("area quiet", x, at_now, 34, base - at_now)
        else:
            p.box("area " + colour, x, min(at_now, at_now - value), 34, abs(value))
            at_now -= value
            p.line("dashed quiet", [(x + 34, at_now), (x + 54, at_now)])
    p.text(69, 132, "b")
    p.text(123, 132, "+")
    p.text(177, 132, "−")
    p.text(231, 132, "=")


def weights(p):
    for i, (strokes, name) in enumerate(((ZERO, "0"), (ONE, "1"), (SEVEN, "7"))):
        for row in range(11):
            for column in range(11):
                x, y = (column + 0.5) / 11, (row + 0.5) / 11
                near = distance(x, y, strokes)
                value = math.exp(-(near / 0.1) ** 2) - 0.75 * math.exp(-((near - 0.27) / 0.1) ** 2)
                left, top = 14 + 94 * i + 7.6 * column, 20 + 7.6 * row
                if abs(value) > 0.06:
                    p.box("area first" if value > 0 else "area second", left, top, 7.2, 7.2, min(1, abs(value)))
        p.text(14 + 94 * i + 42, 122, name)


def mind_change(p):
    p.digit("stroke ink", ONE, 30, 15, 110)
    p.arrow("thin quiet", 132, 70, 160, 70)
    p.digit("stroke ink", ONE, 170, 15, 110)
    p.line("stroke first", [(170 + 110 * 0.14, 15 + 110 * 0.16), (170 + 110 * 0.52, 15 + 110 * 0.13)])


def probabilities(p):
    scores = [0.2, -2, 0.6, 1.1, -1.5, -0.4, -2.5, 3.1, 0.1, 1.9]
    total = sum(math.exp(z) for z in scores)
    for digit, z in enumerate(scores):
        share = math.exp(z) / total
        x = 34 + 24 * digit
        height = max(2, 96 * share / 0.65)
        first = digit == 7
        p.box("area first" if first else "area quiet", x, 116 - height, 18, height, 1 if first else 0.6)
        p.text(x + 9, 132, str(digit))


def image(p):
    p.digit("stroke ink", SEVEN, 22, 15, 110)
    p.arrow("thin quiet", 138, 70, 160, 70)
    for row in range(14):
        for column in range(14):
            covered = 0
            for i in range(4):
                for j in range(4):
                    x, y = (column + (i + 0.5) / 4) / 14, (row + (j + 0.5) / 4) / 14
                    covered += distance(x, y, SEVEN) < 0.055
            left, top = 172 + 7.9 * column, 15 + 7.9 * row
            p.box("area faint", left, top, 7.3, 7.3, 0.5)
            if covered:
                p.box("area ink", left, top, 7.3, 7.3, covered / 16)


PICTURES = {
    "preset": preset, "features": features, "copies": copies, "epochs": epochs, "batch-size": batch_size,
    "learning-rate": learning_rate, "schedule": schedule, "step-epochs": step_epochs, "step-factor": step_factor,
    "warm-up-steps": warm_up, "optimizer": optimizer, "momentum": momentum, "nesterov": nesterov, "beta1": beta1,
    "beta2": beta2, "weight-decay": weight_decay, "patience": patience, "start-from": start_from, "seed": seed,
    "speed": speed, "loss-curve": loss_curve, "accuracy-curve": accuracy_curve, "rate-finder": finder,
    "heat-map": heat_map, "parallel-coordinates": parallel, "compared-runs": compared, "loss-surface": surface,
    "confusion-matrix": confusion, "calibration": calibration, "precision-recall": precision,
    "model-comparison": comparison, "contributions": why, "score-sum": score_sum, "weights": weights,
    "mind-change": mind_change, "probabilities": probabilities, "image": image,
}

if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1])
    for name, draw in PICTURES.items():
        picture = Picture()
        draw(picture)
        picture.save(folder / f"{name}.svg")
