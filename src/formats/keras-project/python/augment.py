"""
en: Turns, moves, shears, zooms and flips pictures, as Keras's ImageDataGenerator does: all in one map, bilinear.
en: Keras's own layers (RandomRotation, RandomTranslation, …) would blur a picture once each, and draw for a whole batch.
de: Dreht, schiebt, schert, zoomt und spiegelt Bilder, wie Keras' ImageDataGenerator: alles in einer Abbildung, bilinear.
de: Keras' eigene Schichten (RandomRotation, RandomTranslation, …) zeichnen ein Bild je einmal weich und ziehen für einen ganzen Stapel.
"""

import numpy as np


def augment(pictures, numbers, epoch, settings):
    """
    en: Each picture changed by chance. What happens to it follows from seed, epoch and its number alone, so it is
    en: the same on one machine and on ten. The random numbers are others than Faltwerk's.
    de: Jedes Bild durch Zufall verändert. Was ihm geschieht, folgt allein aus Seed, Epoche und seiner Nummer und ist
    de: deshalb auf einem Rechner dasselbe wie auf zehn. Die Zufallszahlen sind andere als die von Faltwerk.
    """
    changed = np.empty_like(pictures)
    for at, (picture, number) in enumerate(zip(pictures, numbers)):
        random = np.random.default_rng((settings["seed"], epoch, number))
        changed[at] = warp(picture, draw_map(random, picture.shape, settings), settings)
    return changed


def draw_map(random, shape, settings):
    """
    en: Where each pixel comes from, (row, column, 1) to (row, column): rotation, shift, shear, zoom, then flips.
    de: Woher jedes Pixel kommt, (Zeile, Spalte, 1) zu (Zeile, Spalte): Drehung, Verschiebung, Scherung, Zoom, dann Spiegeln.
    """
    height, width = shape[:2]
    turn = np.deg2rad(settings["rotation"]) * random.uniform(-1, 1)
    down = draw_shift(random, settings["height_shift"], height)
    right = draw_shift(random, settings["width_shift"], width)
    shear = np.deg2rad(settings["shear"]) * random.uniform(-1, 1)
    zoom_down, zoom_right = 1 + settings["zoom"] * random.uniform(-1, 1, 2)
    rotation = [
        [np.cos(turn), np.sin(turn), 0],
        [-np.sin(turn), np.cos(turn), 0],
        [0, 0, 1],
    ]
    shift = [[1, 0, down], [0, 1, right], [0, 0, 1]]
    shearing = [[np.cos(shear), 0, 0], [-np.sin(shear), 1, 0], [0, 0, 1]]
    zoom = [[zoom_down, 0, 0], [0, zoom_right, 0], [0, 0, 1]]
    middle = np.array([[1, 0, (height - 1) / 2], [0, 1, (width - 1) / 2], [0, 0, 1]])
    flip = np.eye(3)
    if settings["vertical_flip"] and random.random() < 0.5:
        flip[0] = [-1, 0, height - 1]
    if settings["horizontal_flip"] and random.random() < 0.5:
        flip[1] = [0, -1, width - 1]
    about_middle = np.linalg.multi_dot([rotation, shift, shearing, zoom])
    return np.linalg.multi_dot([middle, about_middle, np.linalg.inv(middle), flip])


def draw_shift(random, reach, size):
    """
    en: Below 1 a share of the size, else whole pixels, fewer than so many.
    de: Unter 1 ein Anteil der Größe, sonst ganze Pixel, weniger als so viele.
    """
    if reach < 1:
        return reach * size * random.uniform(-1, 1)
    return random.choice([-1, 1]) * np.floor(reach * random.random())


def warp(picture, source, settings):
    height, width = picture.shape[:2]
    rows, columns = np.mgrid[:height, :width]
    y, x, _ = np.tensordot(source, np.stack([rows, columns, np.ones_like(rows)]), 1)
    outside = (
        (y < -1e-9) | (y > height - 1 + 1e-9) | (x < -1e-9) | (x > width - 1 + 1e-9)
    )
    y, x = fold(y, height, settings["fill"]), fold(x, width, settings["fill"])
    top, left = np.floor(y).astype(int), np.floor(x).astype(int)
    below, beside = top + 1, left + 1
    if settings["fill"] == "wrap":
        below, beside = below % height, beside % width
    below, beside = np.minimum(below, height - 1), np.minimum(beside, width - 1)
    share_y, share_x = (y - top)[..., None], (x - left)[..., None]
    upper = picture[top, left] * (1 - share_x) + picture[top, beside] * share_x
    lower = picture[below, left] * (1 - share_x) + picture[below, beside] * share_x
    changed = upper * (1 - share_y) + lower * share_y
    if settings["fill"] == "constant":
        changed[outside] = settings["value"]
    return changed


def fold(place, size, fill):
    """
    en: Where a place outside the picture is found inside it.
    de: Wo ein Ort außerhalb des Bildes in ihm zu finden ist.
    """
    if fill == "wrap":
        place = place % size
    if fill == "reflect":
        place = (place + 0.5) % (2 * size)
        place = np.where(place > size, 2 * size - place, place) - 0.5
    return np.clip(place, 0, size - 1 if fill != "wrap" else size - 1e-9)
