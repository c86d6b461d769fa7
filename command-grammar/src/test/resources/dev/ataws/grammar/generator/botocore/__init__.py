_xform_cache = {
    ('ListPiBs', '_'): 'list_pibs',
    ('ListPiBs', '-'): 'list-pibs',
    (
        'FeedPet',
        '-',
    ): 'feed-the-pet',
}
